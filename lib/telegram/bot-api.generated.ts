// Generated from the specification of Bot API 10.3 by dev/generate/bot-api.ts. Do not edit.
import type { Upload } from './upload.js'

/** What each method takes. */
export interface MethodParams {
  getMe: Record<string, never>
  getUpdates: { offset?: number; limit?: number; timeout?: number; allowed_updates?: string[] }
  setWebhook: {
    url: string; certificate?: Upload; ip_address?: string; max_connections?: number
    allowed_updates?: string[]; drop_pending_updates?: boolean; secret_token?: string
  }
  deleteWebhook: { drop_pending_updates?: boolean }
  getWebhookInfo: Record<string, never>
  getFile: { file_id: string }
  sendMessage: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; text: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'
    entities?: MessageEntity[]; link_preview_options?: LinkPreviewOptions; disable_notification?: boolean
    protect_content?: boolean; allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendMessageDraft: {
    chat_id: number; message_thread_id?: number; draft_id: number; text?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; entities?: MessageEntity[]; can_stop?: boolean
    keep_on_stop?: boolean
  }
  sendPhoto: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; photo: Upload | string; caption?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
    show_caption_above_media?: boolean; has_spoiler?: boolean; disable_notification?: boolean
    protect_content?: boolean; allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendVideo: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; video: Upload | string; duration?: number; width?: number
    height?: number; thumbnail?: Upload | string; cover?: Upload | string; start_timestamp?: number
    caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
    show_caption_above_media?: boolean; has_spoiler?: boolean; supports_streaming?: boolean
    disable_notification?: boolean; protect_content?: boolean; allow_paid_broadcast?: boolean
    message_effect_id?: string; suggested_post_parameters?: SuggestedPostParameters
    reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendAnimation: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; animation: Upload | string; duration?: number; width?: number
    height?: number; thumbnail?: Upload | string; caption?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
    show_caption_above_media?: boolean; has_spoiler?: boolean; disable_notification?: boolean
    protect_content?: boolean; allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendAudio: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; audio: Upload | string; caption?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; duration?: number
    performer?: string; title?: string; thumbnail?: Upload | string; disable_notification?: boolean
    protect_content?: boolean; allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendVoice: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; voice: Upload | string; caption?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; duration?: number
    disable_notification?: boolean; protect_content?: boolean; allow_paid_broadcast?: boolean
    message_effect_id?: string; suggested_post_parameters?: SuggestedPostParameters
    reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendVideoNote: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; video_note: Upload | string; duration?: number; length?: number
    thumbnail?: Upload | string; disable_notification?: boolean; protect_content?: boolean
    allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendDocument: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number; document: Upload | string; thumbnail?: Upload | string
    caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
    disable_content_type_detection?: boolean; disable_notification?: boolean; protect_content?: boolean
    allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
    ephemeral_message_parameters?: EphemeralMessageParameters
  }
  sendMediaGroup: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    direct_messages_topic_id?: number
    media: (InputMediaAudio | InputMediaDocument | InputMediaLivePhoto | InputMediaPhoto | InputMediaVideo)[]
    disable_notification?: boolean; protect_content?: boolean; allow_paid_broadcast?: boolean
    message_effect_id?: string; reply_parameters?: ReplyParameters
  }
  sendChatAction: {
    business_connection_id?: string; chat_id: number | string; message_thread_id?: number
    action: 'typing' | 'upload_photo' | 'record_video' | 'upload_video' | 'record_voice' | 'upload_voice'
      | 'upload_document' | 'choose_sticker' | 'find_location' | 'record_video_note' | 'upload_video_note'
  }
  copyMessage: {
    chat_id: number | string; message_thread_id?: number; direct_messages_topic_id?: number
    from_chat_id: number | string; message_id: number; video_start_timestamp?: number; caption?: string
    parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
    show_caption_above_media?: boolean; disable_notification?: boolean; protect_content?: boolean
    allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
  }
  forwardMessage: {
    chat_id: number | string; message_thread_id?: number; direct_messages_topic_id?: number
    from_chat_id: number | string; video_start_timestamp?: number; disable_notification?: boolean
    protect_content?: boolean; message_effect_id?: string; suggested_post_parameters?: SuggestedPostParameters
    message_id: number
  }
  setMessageReaction: {
    chat_id: number | string; message_id: number; reaction?: ReactionType[]; is_big?: boolean
  }
  answerCallbackQuery: {
    callback_query_id: string; text?: string; show_alert?: boolean; url?: string; cache_time?: number
  }
  answerInlineQuery: {
    inline_query_id: string; results: InlineQueryResult[]; cache_time?: number; is_personal?: boolean
    next_offset?: string; button?: InlineQueryResultsButton
  }
  sendInvoice: {
    chat_id: number | string; message_thread_id?: number; direct_messages_topic_id?: number; title: string
    description: string; payload: string; provider_token?: string; currency: string; prices: LabeledPrice[]
    max_tip_amount?: number; suggested_tip_amounts?: number[]; start_parameter?: string
    provider_data?: string; photo_url?: string; photo_size?: number; photo_width?: number
    photo_height?: number; need_name?: boolean; need_phone_number?: boolean; need_email?: boolean
    need_shipping_address?: boolean; send_phone_number_to_provider?: boolean; send_email_to_provider?: boolean
    is_flexible?: boolean; disable_notification?: boolean; protect_content?: boolean
    allow_paid_broadcast?: boolean; message_effect_id?: string
    suggested_post_parameters?: SuggestedPostParameters; reply_parameters?: ReplyParameters
    reply_markup?: InlineKeyboardMarkup
  }
  createInvoiceLink: {
    business_connection_id?: string; title: string; description: string; payload: string
    provider_token?: string; currency: string; prices: LabeledPrice[]; subscription_period?: number
    max_tip_amount?: number; suggested_tip_amounts?: number[]; provider_data?: string; photo_url?: string
    photo_size?: number; photo_width?: number; photo_height?: number; need_name?: boolean
    need_phone_number?: boolean; need_email?: boolean; need_shipping_address?: boolean
    send_phone_number_to_provider?: boolean; send_email_to_provider?: boolean; is_flexible?: boolean
  }
  answerPreCheckoutQuery: { pre_checkout_query_id: string; ok: boolean; error_message?: string }
  refundStarPayment: { user_id: number; telegram_payment_charge_id: string }
  getStarTransactions: { offset?: number; limit?: number }
  getMyStarBalance: Record<string, never>
  editMessageText: {
    business_connection_id?: string; chat_id?: number | string; message_id?: number
    inline_message_id?: string; text?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'
    entities?: MessageEntity[]; link_preview_options?: LinkPreviewOptions; rich_message?: InputRichMessage
    reply_markup?: InlineKeyboardMarkup
  }
  editMessageCaption: {
    business_connection_id?: string; chat_id?: number | string; message_id?: number
    inline_message_id?: string; caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'
    caption_entities?: MessageEntity[]; show_caption_above_media?: boolean
    reply_markup?: InlineKeyboardMarkup
  }
  editMessageMedia: {
    business_connection_id?: string; chat_id?: number | string; message_id?: number
    inline_message_id?: string; media: InputMedia; reply_markup?: InlineKeyboardMarkup
  }
  editMessageReplyMarkup: {
    business_connection_id?: string; chat_id?: number | string; message_id?: number
    inline_message_id?: string; reply_markup?: InlineKeyboardMarkup
  }
  deleteMessage: { chat_id: number | string; message_id: number }
  deleteMessages: { chat_id: number | string; message_ids: number[] }
  pinChatMessage: {
    business_connection_id?: string; chat_id: number | string; message_id: number
    disable_notification?: boolean
  }
  unpinChatMessage: { business_connection_id?: string; chat_id: number | string; message_id?: number }
  leaveChat: { chat_id: number | string }
  setMyCommands: { commands: BotCommand[]; scope?: BotCommandScope; language_code?: string }
  getMyCommands: { scope?: BotCommandScope; language_code?: string }
  deleteMyCommands: { scope?: BotCommandScope; language_code?: string }
  setMyName: { name?: string; language_code?: string }
  getMyName: { language_code?: string }
  setMyDescription: { description?: string; language_code?: string }
  getMyDescription: { language_code?: string }
  setMyShortDescription: { short_description?: string; language_code?: string }
  getMyShortDescription: { language_code?: string }
  setChatMenuButton: { chat_id?: number; menu_button?: MenuButton }
  getChatMenuButton: { chat_id?: number }
}

/** What each method gives back when it succeeds. */
export interface MethodResults {
  getMe: User
  getUpdates: unknown[]
  setWebhook: boolean
  deleteWebhook: boolean
  getWebhookInfo: WebhookInfo
  getFile: File
  sendMessage: Message
  sendMessageDraft: boolean
  sendPhoto: Message
  sendVideo: Message
  sendAnimation: Message
  sendAudio: Message
  sendVoice: Message
  sendVideoNote: Message
  sendDocument: Message
  sendMediaGroup: Message[]
  sendChatAction: boolean
  copyMessage: MessageId
  forwardMessage: Message
  setMessageReaction: boolean
  answerCallbackQuery: boolean
  answerInlineQuery: boolean
  sendInvoice: Message
  createInvoiceLink: string
  answerPreCheckoutQuery: boolean
  refundStarPayment: boolean
  getStarTransactions: StarTransactions
  getMyStarBalance: StarAmount
  editMessageText: Message | boolean
  editMessageCaption: Message | boolean
  editMessageMedia: Message | boolean
  editMessageReplyMarkup: Message | boolean
  deleteMessage: boolean
  deleteMessages: boolean
  pinChatMessage: boolean
  unpinChatMessage: boolean
  leaveChat: boolean
  setMyCommands: boolean
  getMyCommands: BotCommand[]
  deleteMyCommands: boolean
  setMyName: boolean
  getMyName: BotName
  setMyDescription: boolean
  getMyDescription: BotDescription
  setMyShortDescription: boolean
  getMyShortDescription: BotShortDescription
  setChatMenuButton: boolean
  getChatMenuButton: MenuButton
}

/** The methods this bot calls. */
export type MethodName = keyof MethodParams

export interface AffiliateInfo {
  affiliate_user?: User; affiliate_chat?: Chat; commission_per_mille: number; amount: number
  nanostar_amount?: number
}
export interface Animation {
  file_id: string; file_unique_id: string; width: number; height: number; duration: number
  thumbnail?: PhotoSize; file_name?: string; mime_type?: string; file_size?: number
}
export interface Audio {
  file_id: string; file_unique_id: string; duration: number; performer?: string; title?: string
  file_name?: string; mime_type?: string; file_size?: number; thumbnail?: PhotoSize
}
export type BackgroundFill = BackgroundFillSolid | BackgroundFillGradient | BackgroundFillFreeformGradient
export interface BackgroundFillFreeformGradient { type: 'freeform_gradient'; colors: number[] }
export interface BackgroundFillGradient {
  type: 'gradient'; top_color: number; bottom_color: number; rotation_angle: number
}
export interface BackgroundFillSolid { type: 'solid'; color: number }
export type BackgroundType =
  | BackgroundTypeFill
  | BackgroundTypeWallpaper
  | BackgroundTypePattern
  | BackgroundTypeChatTheme
export interface BackgroundTypeChatTheme { type: 'chat_theme'; theme_name: string }
export interface BackgroundTypeFill { type: 'fill'; fill: BackgroundFill; dark_theme_dimming: number }
export interface BackgroundTypePattern {
  type: 'pattern'; document: Document; fill: BackgroundFill; intensity: number; is_inverted?: boolean
  is_moving?: boolean
}
export interface BackgroundTypeWallpaper {
  type: 'wallpaper'; document: Document; dark_theme_dimming: number; is_blurred?: boolean; is_moving?: boolean
}
export interface BotCommand { command: string; description: string; is_ephemeral?: boolean }
export type BotCommandScope =
  | BotCommandScopeDefault
  | BotCommandScopeAllPrivateChats
  | BotCommandScopeAllGroupChats
  | BotCommandScopeAllChatAdministrators
  | BotCommandScopeChat
  | BotCommandScopeChatAdministrators
  | BotCommandScopeChatMember
export interface BotCommandScopeAllChatAdministrators { type: 'all_chat_administrators' }
export interface BotCommandScopeAllGroupChats { type: 'all_group_chats' }
export interface BotCommandScopeAllPrivateChats { type: 'all_private_chats' }
export interface BotCommandScopeChat { type: 'chat'; chat_id: number | string }
export interface BotCommandScopeChatAdministrators { type: 'chat_administrators'; chat_id: number | string }
export interface BotCommandScopeChatMember { type: 'chat_member'; chat_id: number | string; user_id: number }
export interface BotCommandScopeDefault { type: 'default' }
export interface BotDescription { description: string }
export interface BotName { name: string }
export interface BotShortDescription { short_description: string }
export type CallbackGame = Record<string, never>
export interface Chat {
  id: number; type: string; title?: string; username?: string; first_name?: string; last_name?: string
  is_forum?: boolean; is_direct_messages?: boolean
}
export interface ChatAdministratorRights {
  is_anonymous: boolean; can_manage_chat: boolean; can_delete_messages: boolean
  can_manage_video_chats: boolean; can_restrict_members: boolean; can_promote_members: boolean
  can_change_info: boolean; can_invite_users: boolean; can_post_stories: boolean; can_edit_stories: boolean
  can_delete_stories: boolean; can_post_messages?: boolean; can_edit_messages?: boolean
  can_pin_messages?: boolean; can_manage_topics?: boolean; can_manage_direct_messages?: boolean
  can_manage_tags?: boolean; can_send_welcome_messages: boolean
}
export interface ChatBackground { type: BackgroundType }
export interface ChatBoostAdded { boost_count: number }
export interface ChatOwnerChanged { new_owner: User }
export interface ChatOwnerLeft { new_owner?: User }
export interface ChatShared {
  request_id: number; chat_id: number; title?: string; username?: string; photo?: PhotoSize[]
}
export interface Checklist {
  title: string; title_entities?: MessageEntity[]; tasks: ChecklistTask[]; others_can_add_tasks?: boolean
  others_can_mark_tasks_as_done?: boolean
}
export interface ChecklistTask {
  id: number; text: string; text_entities?: MessageEntity[]; completed_by_user?: User
  completed_by_chat?: Chat; completion_date?: number
}
export interface ChecklistTasksAdded { checklist_message?: Message; tasks: ChecklistTask[] }
export interface ChecklistTasksDone {
  checklist_message?: Message; marked_as_done_task_ids?: number[]; marked_as_not_done_task_ids?: number[]
}
export interface Community { id: number; name: string }
export interface CommunityChatAdded { community: Community }
export interface CommunityChatJoined { community: Community }
export type CommunityChatRemoved = Record<string, never>
export interface Contact {
  phone_number: string; first_name: string; last_name?: string; user_id?: number; vcard?: string
}
export interface CopyTextButton { text: string }
export interface Dice { emoji: string; value: number }
export interface DirectMessagePriceChanged {
  are_direct_messages_enabled: boolean; direct_message_star_count?: number
}
export interface DirectMessagesTopic { topic_id: number; user?: User }
export type DisabledButton = Record<string, never>
export interface Document {
  file_id: string; file_unique_id: string; thumbnail?: PhotoSize; file_name?: string; mime_type?: string
  file_size?: number
}
export interface EncryptedCredentials { data: string; hash: string; secret: string }
export interface EncryptedPassportElement {
  type: string; data?: string; phone_number?: string; email?: string; files?: PassportFile[]
  front_side?: PassportFile; reverse_side?: PassportFile; selfie?: PassportFile; translation?: PassportFile[]
  hash: string
}
export interface EphemeralMessageParameters {
  receiver_user_id: number; callback_query_id?: string; replace_callback_query_message?: boolean
}
export interface ExternalReplyInfo {
  origin: MessageOrigin; chat?: Chat; message_id?: number; link_preview_options?: LinkPreviewOptions
  animation?: Animation; audio?: Audio; document?: Document; live_photo?: LivePhoto
  paid_media?: PaidMediaInfo; photo?: PhotoSize[]; sticker?: Sticker; story?: Story; video?: Video
  video_note?: VideoNote; voice?: Voice; has_media_spoiler?: boolean; checklist?: Checklist; contact?: Contact
  dice?: Dice; game?: Game; giveaway?: Giveaway; giveaway_winners?: GiveawayWinners; invoice?: Invoice
  location?: Location; poll?: Poll; venue?: Venue
}
export interface File { file_id: string; file_unique_id: string; file_size?: number; file_path?: string }
export interface ForceReply { force_reply: boolean; input_field_placeholder?: string; selective?: boolean }
export type ForumTopicClosed = Record<string, never>
export interface ForumTopicCreated {
  name: string; icon_color: number; icon_custom_emoji_id?: string; is_name_implicit?: boolean
}
export interface ForumTopicEdited { name?: string; icon_custom_emoji_id?: string }
export type ForumTopicReopened = Record<string, never>
export interface Game {
  title: string; description: string; photo: PhotoSize[]; text?: string; text_entities?: MessageEntity[]
  animation?: Animation
}
export type GeneralForumTopicHidden = Record<string, never>
export type GeneralForumTopicUnhidden = Record<string, never>
export interface Gift {
  id: string; sticker: Sticker; star_count: number; upgrade_star_count?: number; is_premium?: boolean
  has_colors?: boolean; total_count?: number; remaining_count?: number; personal_total_count?: number
  personal_remaining_count?: number; background?: GiftBackground; unique_gift_variant_count?: number
  publisher_chat?: Chat
}
export interface GiftBackground { center_color: number; edge_color: number; text_color: number }
export interface GiftInfo {
  gift: Gift; owned_gift_id?: string; convert_star_count?: number; prepaid_upgrade_star_count?: number
  is_upgrade_separate?: boolean; can_be_upgraded?: boolean; text?: string; entities?: MessageEntity[]
  is_private?: boolean; unique_gift_number?: number
}
export interface Giveaway {
  chats: Chat[]; winners_selection_date: number; winner_count: number; only_new_members?: boolean
  has_public_winners?: boolean; prize_description?: string; country_codes?: string[]
  prize_star_count?: number; premium_subscription_month_count?: number
}
export interface GiveawayCompleted {
  winner_count: number; unclaimed_prize_count?: number; giveaway_message?: Message; is_star_giveaway?: boolean
}
export interface GiveawayCreated { prize_star_count?: number }
export interface GiveawayWinners {
  chat: Chat; giveaway_message_id: number; winners_selection_date: number; winner_count: number
  winners: User[]; additional_chat_count?: number; prize_star_count?: number
  premium_subscription_month_count?: number; unclaimed_prize_count?: number; only_new_members?: boolean
  was_refunded?: boolean; prize_description?: string
}
export interface InaccessibleMessage { chat: Chat; message_id: number; date: number }
export interface InlineKeyboardButton {
  text: string; icon_custom_emoji_id?: string; style?: 'danger' | 'success' | 'primary'; url?: string
  callback_data?: string; web_app?: WebAppInfo; login_url?: LoginUrl; switch_inline_query?: string
  switch_inline_query_current_chat?: string; switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat
  copy_text?: CopyTextButton; callback_game?: CallbackGame; pay?: boolean; disabled?: DisabledButton
}
export interface InlineKeyboardMarkup { inline_keyboard: InlineKeyboardButton[][]; force_reply?: boolean }
export type InlineQueryResult =
  | InlineQueryResultCachedAudio
  | InlineQueryResultCachedDocument
  | InlineQueryResultCachedGif
  | InlineQueryResultCachedMpeg4Gif
  | InlineQueryResultCachedPhoto
  | InlineQueryResultCachedSticker
  | InlineQueryResultCachedVideo
  | InlineQueryResultCachedVoice
  | InlineQueryResultArticle
  | InlineQueryResultAudio
  | InlineQueryResultContact
  | InlineQueryResultGame
  | InlineQueryResultDocument
  | InlineQueryResultGif
  | InlineQueryResultLocation
  | InlineQueryResultMpeg4Gif
  | InlineQueryResultPhoto
  | InlineQueryResultVenue
  | InlineQueryResultVideo
  | InlineQueryResultVoice
export interface InlineQueryResultArticle {
  type: 'article'; id: string; title: string; input_message_content: InputMessageContent
  reply_markup?: InlineKeyboardMarkup; url?: string; description?: string; thumbnail_url?: string
  thumbnail_width?: number; thumbnail_height?: number
}
export interface InlineQueryResultAudio {
  type: 'audio'; id: string; audio_url: string; title: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; performer?: string
  audio_duration?: number; reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedAudio {
  type: 'audio'; id: string; audio_file_id: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedDocument {
  type: 'document'; id: string; title: string; document_file_id: string; description?: string
  caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedGif {
  type: 'gif'; id: string; gif_file_id: string; title?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedMpeg4Gif {
  type: 'mpeg4_gif'; id: string; mpeg4_file_id: string; title?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedPhoto {
  type: 'photo'; id: string; photo_file_id: string; title?: string; description?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedSticker {
  type: 'sticker'; id: string; sticker_file_id: string; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedVideo {
  type: 'video'; id: string; video_file_id: string; title: string; description?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultCachedVoice {
  type: 'voice'; id: string; voice_file_id: string; title: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultContact {
  type: 'contact'; id: string; phone_number: string; first_name: string; last_name?: string; vcard?: string
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent; thumbnail_url?: string
  thumbnail_width?: number; thumbnail_height?: number
}
export interface InlineQueryResultDocument {
  type: 'document'; id: string; title: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; document_url: string
  mime_type: string; description?: string; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent; thumbnail_url?: string; thumbnail_width?: number
  thumbnail_height?: number
}
export interface InlineQueryResultGame {
  type: 'game'; id: string; game_short_name: string; reply_markup?: InlineKeyboardMarkup
}
export interface InlineQueryResultGif {
  type: 'gif'; id: string; gif_url: string; gif_width?: number; gif_height?: number; gif_duration?: number
  thumbnail_url: string; thumbnail_mime_type?: string; title?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultLocation {
  type: 'location'; id: string; latitude: number; longitude: number; title: string
  horizontal_accuracy?: number; live_period?: number; heading?: number; proximity_alert_radius?: number
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent; thumbnail_url?: string
  thumbnail_width?: number; thumbnail_height?: number
}
export interface InlineQueryResultMpeg4Gif {
  type: 'mpeg4_gif'; id: string; mpeg4_url: string; mpeg4_width?: number; mpeg4_height?: number
  mpeg4_duration?: number; thumbnail_url: string; thumbnail_mime_type?: string; title?: string
  caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultPhoto {
  type: 'photo'; id: string; photo_url: string; thumbnail_url: string; photo_width?: number
  photo_height?: number; title?: string; description?: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; reply_markup?: InlineKeyboardMarkup
  input_message_content?: InputMessageContent
}
export interface InlineQueryResultVenue {
  type: 'venue'; id: string; latitude: number; longitude: number; title: string; address: string
  foursquare_id?: string; foursquare_type?: string; google_place_id?: string; google_place_type?: string
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent; thumbnail_url?: string
  thumbnail_width?: number; thumbnail_height?: number
}
export interface InlineQueryResultVideo {
  type: 'video'; id: string; video_url: string; mime_type: string; thumbnail_url: string; title: string
  caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; video_width?: number; video_height?: number; video_duration?: number
  description?: string; reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultVoice {
  type: 'voice'; id: string; voice_url: string; title: string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; voice_duration?: number
  reply_markup?: InlineKeyboardMarkup; input_message_content?: InputMessageContent
}
export interface InlineQueryResultsButton { text: string; web_app?: WebAppInfo; start_parameter?: string }
export interface InputContactMessageContent {
  phone_number: string; first_name: string; last_name?: string; vcard?: string
}
export interface InputInvoiceMessageContent {
  title: string; description: string; payload: string; provider_token?: string; currency: string
  prices: LabeledPrice[]; max_tip_amount?: number; suggested_tip_amounts?: number[]; provider_data?: string
  photo_url?: string; photo_size?: number; photo_width?: number; photo_height?: number; need_name?: boolean
  need_phone_number?: boolean; need_email?: boolean; need_shipping_address?: boolean
  send_phone_number_to_provider?: boolean; send_email_to_provider?: boolean; is_flexible?: boolean
}
export interface InputLocationMessageContent {
  latitude: number; longitude: number; horizontal_accuracy?: number; live_period?: number; heading?: number
  proximity_alert_radius?: number
}
export type InputMedia =
  | InputMediaAnimation
  | InputMediaAudio
  | InputMediaDocument
  | InputMediaLivePhoto
  | InputMediaPhoto
  | InputMediaVideo
export interface InputMediaAnimation {
  type: 'animation'; media: Upload | string; thumbnail?: Upload | string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; width?: number; height?: number; duration?: number
  has_spoiler?: boolean
}
export interface InputMediaAudio {
  type: 'audio'; media: Upload | string; thumbnail?: Upload | string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; duration?: number
  performer?: string; title?: string
}
export interface InputMediaDocument {
  type: 'document'; media: Upload | string; thumbnail?: Upload | string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  disable_content_type_detection?: boolean
}
export interface InputMediaLivePhoto {
  type: 'live_photo'; media: Upload | string; photo: Upload | string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; has_spoiler?: boolean
}
export interface InputMediaPhoto {
  type: 'photo'; media: Upload | string; caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'
  caption_entities?: MessageEntity[]; show_caption_above_media?: boolean; has_spoiler?: boolean
}
export interface InputMediaVideo {
  type: 'video'; media: Upload | string; thumbnail?: Upload | string; cover?: Upload | string
  start_timestamp?: number; caption?: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'
  caption_entities?: MessageEntity[]; show_caption_above_media?: boolean; width?: number; height?: number
  duration?: number; supports_streaming?: boolean; has_spoiler?: boolean
}
export interface InputMediaVoiceNote {
  type: 'voice_note'; media: Upload | string; caption?: string
  parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; caption_entities?: MessageEntity[]; duration?: number
}
export type InputMessageContent =
  | InputTextMessageContent
  | InputRichMessageContent
  | InputLocationMessageContent
  | InputVenueMessageContent
  | InputContactMessageContent
  | InputInvoiceMessageContent
export type InputRichBlock =
  | InputRichBlockParagraph
  | InputRichBlockSectionHeading
  | InputRichBlockPreformatted
  | InputRichBlockFooter
  | InputRichBlockDivider
  | InputRichBlockMathematicalExpression
  | InputRichBlockAnchor
  | InputRichBlockList
  | InputRichBlockBlockQuotation
  | InputRichBlockExpandableBlockQuotation
  | InputRichBlockPullQuotation
  | InputRichBlockCollage
  | InputRichBlockSlideshow
  | InputRichBlockTable
  | InputRichBlockDetails
  | InputRichBlockMap
  | InputRichBlockButtons
  | InputRichBlockAnimation
  | InputRichBlockAudio
  | InputRichBlockDocument
  | InputRichBlockPhoto
  | InputRichBlockVideo
  | InputRichBlockVoiceNote
  | InputRichBlockThinking
export interface InputRichBlockAnchor { type: 'anchor'; name: string }
export interface InputRichBlockAnimation {
  type: 'animation'; animation: InputMediaAnimation; caption?: RichBlockCaption
}
export interface InputRichBlockAudio { type: 'audio'; audio: InputMediaAudio; caption?: RichBlockCaption }
export interface InputRichBlockBlockQuotation {
  type: 'blockquote'; blocks: InputRichBlock[]; credit?: RichText
}
export interface InputRichBlockButtons { type: 'buttons'; buttons: RichMessageButton[]; align?: string }
export interface InputRichBlockCollage {
  type: 'collage'; blocks: InputRichBlock[]; caption?: RichBlockCaption
}
export interface InputRichBlockDetails {
  type: 'details'; summary: RichText; blocks: InputRichBlock[]; is_open?: true
}
export interface InputRichBlockDivider { type: 'divider' }
export interface InputRichBlockDocument {
  type: 'document'; document: InputMediaDocument; caption?: RichBlockCaption
}
export interface InputRichBlockExpandableBlockQuotation {
  type: 'expandable_blockquote'; text: RichText; credit?: RichText
}
export interface InputRichBlockFooter { type: 'footer'; text: RichText }
export interface InputRichBlockList { type: 'list'; items: InputRichBlockListItem[] }
export interface InputRichBlockListItem {
  blocks: InputRichBlock[]; has_checkbox?: true; is_checked?: true; value?: number; type?: string
}
export interface InputRichBlockMap {
  type: 'map'; location: Location; zoom?: number; width?: number; height?: number; caption?: RichBlockCaption
}
export interface InputRichBlockMathematicalExpression { type: 'mathematical_expression'; expression: string }
export interface InputRichBlockParagraph { type: 'paragraph'; text: RichText }
export interface InputRichBlockPhoto { type: 'photo'; photo: InputMediaPhoto; caption?: RichBlockCaption }
export interface InputRichBlockPreformatted { type: 'pre'; text: RichText; language?: string }
export interface InputRichBlockPullQuotation { type: 'pullquote'; text: RichText; credit?: RichText }
export interface InputRichBlockSectionHeading { type: 'heading'; text: RichText; size: number }
export interface InputRichBlockSlideshow {
  type: 'slideshow'; blocks: InputRichBlock[]; caption?: RichBlockCaption
}
export interface InputRichBlockTable {
  type: 'table'; cells: RichBlockTableCell[][]; is_bordered?: true; is_striped?: true; is_compact?: true
  caption?: RichText
}
export interface InputRichBlockThinking { type: 'thinking'; text: RichText }
export interface InputRichBlockVideo { type: 'video'; video: InputMediaVideo; caption?: RichBlockCaption }
export interface InputRichBlockVoiceNote {
  type: 'voice_note'; voice_note: InputMediaVoiceNote; caption?: RichBlockCaption
}
export interface InputRichMessage {
  html?: string; markdown?: string; is_rtl?: boolean; skip_entity_detection?: boolean
  blocks?: InputRichBlock[]; media?: InputRichMessageMedia[]
}
export interface InputRichMessageContent { rich_message: InputRichMessage }
export interface InputRichMessageMedia {
  id: string
  media: InputMediaAnimation | InputMediaAudio | InputMediaDocument | InputMediaPhoto | InputMediaVideo
    | InputMediaVoiceNote
}
export interface InputTextMessageContent {
  message_text: string; parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; entities?: MessageEntity[]
  link_preview_options?: LinkPreviewOptions
}
export interface InputVenueMessageContent {
  latitude: number; longitude: number; title: string; address: string; foursquare_id?: string
  foursquare_type?: string; google_place_id?: string; google_place_type?: string
}
export interface Invoice {
  title: string; description: string; start_parameter: string; currency: string; total_amount: number
}
export interface KeyboardButton {
  text: string; icon_custom_emoji_id?: string; style?: 'danger' | 'success' | 'primary'
  request_users?: KeyboardButtonRequestUsers; request_chat?: KeyboardButtonRequestChat
  request_managed_bot?: KeyboardButtonRequestManagedBot; request_contact?: boolean; request_location?: boolean
  request_poll?: KeyboardButtonPollType; web_app?: WebAppInfo
}
export interface KeyboardButtonPollType { type?: string }
export interface KeyboardButtonRequestChat {
  request_id: number; chat_is_channel: boolean; chat_is_forum?: boolean; chat_has_username?: boolean
  chat_is_created?: boolean; user_administrator_rights?: ChatAdministratorRights
  bot_administrator_rights?: ChatAdministratorRights; bot_is_member?: boolean; request_title?: boolean
  request_username?: boolean; request_photo?: boolean
}
export interface KeyboardButtonRequestManagedBot {
  request_id: number; suggested_name?: string; suggested_username?: string
}
export interface KeyboardButtonRequestUsers {
  request_id: number; user_is_bot?: boolean; user_is_premium?: boolean; max_quantity?: number
  request_name?: boolean; request_username?: boolean; request_photo?: boolean
}
export interface LabeledPrice { label: string; amount: number }
export interface Link { url: string }
export interface LinkPreviewOptions {
  is_disabled?: boolean; url?: string; prefer_small_media?: boolean; prefer_large_media?: boolean
  show_above_text?: boolean
}
export interface LivePhoto {
  photo?: PhotoSize[]; file_id: string; file_unique_id: string; width: number; height: number
  duration: number; mime_type?: string; file_size?: number
}
export interface Location {
  latitude: number; longitude: number; horizontal_accuracy?: number; live_period?: number; heading?: number
  proximity_alert_radius?: number
}
export interface LoginUrl {
  url: string; forward_text?: string; bot_username?: string; request_write_access?: boolean
}
export interface ManagedBotCreated { bot: User }
export interface MaskPosition { point: string; x_shift: number; y_shift: number; scale: number }
export type MaybeInaccessibleMessage = Message | InaccessibleMessage
export type MenuButton = MenuButtonCommands | MenuButtonWebApp | MenuButtonDefault
export interface MenuButtonCommands { type: 'commands' }
export interface MenuButtonDefault { type: 'default' }
export interface MenuButtonWebApp { type: 'web_app'; text: string; web_app: WebAppInfo }
export interface Message {
  message_id: number; message_thread_id?: number; direct_messages_topic?: DirectMessagesTopic; from?: User
  sender_chat?: Chat; sender_boost_count?: number; sender_business_bot?: User; sender_tag?: string
  date: number; guest_query_id?: string; business_connection_id?: string; chat: Chat
  forward_origin?: MessageOrigin; is_topic_message?: boolean; is_automatic_forward?: boolean
  reply_to_message?: Message; external_reply?: ExternalReplyInfo; quote?: TextQuote; reply_to_story?: Story
  reply_to_checklist_task_id?: number; reply_to_poll_option_id?: string; via_bot?: User
  guest_bot_caller_user?: User; guest_bot_caller_chat?: Chat; edit_date?: number
  has_protected_content?: boolean; is_from_offline?: boolean; is_paid_post?: boolean; media_group_id?: string
  author_signature?: string; paid_star_count?: number; text?: string; entities?: MessageEntity[]
  link_preview_options?: LinkPreviewOptions; suggested_post_info?: SuggestedPostInfo; effect_id?: string
  rich_message?: RichMessage; animation?: Animation; audio?: Audio; document?: Document
  live_photo?: LivePhoto; paid_media?: PaidMediaInfo; photo?: PhotoSize[]; sticker?: Sticker; story?: Story
  video?: Video; video_note?: VideoNote; voice?: Voice; caption?: string; caption_entities?: MessageEntity[]
  show_caption_above_media?: boolean; has_media_spoiler?: boolean; checklist?: Checklist; contact?: Contact
  dice?: Dice; game?: Game; poll?: Poll; venue?: Venue; location?: Location; new_chat_members?: User[]
  left_chat_member?: User; chat_owner_left?: ChatOwnerLeft; chat_owner_changed?: ChatOwnerChanged
  new_chat_title?: string; new_chat_photo?: PhotoSize[]; delete_chat_photo?: boolean
  group_chat_created?: boolean; supergroup_chat_created?: boolean; channel_chat_created?: boolean
  message_auto_delete_timer_changed?: MessageAutoDeleteTimerChanged; migrate_to_chat_id?: number
  migrate_from_chat_id?: number; pinned_message?: MaybeInaccessibleMessage; invoice?: Invoice
  successful_payment?: SuccessfulPayment; refunded_payment?: RefundedPayment; users_shared?: UsersShared
  chat_shared?: ChatShared; gift?: GiftInfo; unique_gift?: UniqueGiftInfo; gift_upgrade_sent?: GiftInfo
  connected_website?: string; write_access_allowed?: WriteAccessAllowed; passport_data?: PassportData
  proximity_alert_triggered?: ProximityAlertTriggered; boost_added?: ChatBoostAdded
  chat_background_set?: ChatBackground; checklist_tasks_done?: ChecklistTasksDone
  checklist_tasks_added?: ChecklistTasksAdded; direct_message_price_changed?: DirectMessagePriceChanged
  forum_topic_created?: ForumTopicCreated; forum_topic_edited?: ForumTopicEdited
  forum_topic_closed?: ForumTopicClosed; forum_topic_reopened?: ForumTopicReopened
  general_forum_topic_hidden?: GeneralForumTopicHidden
  general_forum_topic_unhidden?: GeneralForumTopicUnhidden; giveaway_created?: GiveawayCreated
  giveaway?: Giveaway; giveaway_winners?: GiveawayWinners; giveaway_completed?: GiveawayCompleted
  managed_bot_created?: ManagedBotCreated; paid_message_price_changed?: PaidMessagePriceChanged
  poll_option_added?: PollOptionAdded; poll_option_deleted?: PollOptionDeleted
  suggested_post_approved?: SuggestedPostApproved
  suggested_post_approval_failed?: SuggestedPostApprovalFailed
  suggested_post_declined?: SuggestedPostDeclined; suggested_post_paid?: SuggestedPostPaid
  suggested_post_refunded?: SuggestedPostRefunded; video_chat_scheduled?: VideoChatScheduled
  video_chat_started?: VideoChatStarted; video_chat_ended?: VideoChatEnded
  video_chat_participants_invited?: VideoChatParticipantsInvited; web_app_data?: WebAppData
  reply_markup?: InlineKeyboardMarkup; receiver_user?: User; ephemeral_message_id?: number
  community_chat_added?: CommunityChatAdded; community_chat_joined?: CommunityChatJoined
  community_chat_removed?: CommunityChatRemoved
}
export interface MessageAutoDeleteTimerChanged { message_auto_delete_time: number }
export interface MessageEntity {
  type: string; offset: number; length: number; url?: string; user?: User; language?: string
  custom_emoji_id?: string; unix_time?: number; date_time_format?: string
}
export interface MessageId { message_id: number }
export type MessageOrigin =
  | MessageOriginUser
  | MessageOriginHiddenUser
  | MessageOriginChat
  | MessageOriginChannel
export interface MessageOriginChannel {
  type: 'channel'; date: number; chat: Chat; message_id: number; author_signature?: string
}
export interface MessageOriginChat {
  type: 'chat'; date: number; sender_chat: Chat; author_signature?: string
}
export interface MessageOriginHiddenUser { type: 'hidden_user'; date: number; sender_user_name: string }
export interface MessageOriginUser { type: 'user'; date: number; sender_user: User }
export interface OrderInfo {
  name?: string; phone_number?: string; email?: string; shipping_address?: ShippingAddress
}
export type PaidMedia = PaidMediaLivePhoto | PaidMediaPhoto | PaidMediaPreview | PaidMediaVideo
export interface PaidMediaInfo { star_count: number; paid_media: PaidMedia[] }
export interface PaidMediaLivePhoto { type: 'live_photo'; live_photo: LivePhoto }
export interface PaidMediaPhoto { type: 'photo'; photo: PhotoSize[] }
export interface PaidMediaPreview { type: 'preview'; width?: number; height?: number; duration?: number }
export interface PaidMediaVideo { type: 'video'; video: Video }
export interface PaidMessagePriceChanged { paid_message_star_count: number }
export interface PassportData { data: EncryptedPassportElement[]; credentials: EncryptedCredentials }
export interface PassportFile {
  file_id: string; file_unique_id: string; file_size: number; file_date: number
}
export interface PhotoSize {
  file_id: string; file_unique_id: string; width: number; height: number; file_size?: number
}
export interface Poll {
  id: string; question: string; question_entities?: MessageEntity[]; options: PollOption[]
  total_voter_count: number; is_closed: boolean; is_anonymous: boolean; type: string
  allows_multiple_answers: boolean; allows_revoting: boolean; members_only: boolean; country_codes?: string[]
  correct_option_ids?: number[]; explanation?: string; explanation_entities?: MessageEntity[]
  explanation_media?: PollMedia; open_period?: number; close_date?: number; description?: string
  description_entities?: MessageEntity[]; media?: PollMedia
}
export interface PollMedia {
  animation?: Animation; audio?: Audio; document?: Document; link?: Link; live_photo?: LivePhoto
  location?: Location; photo?: PhotoSize[]; sticker?: Sticker; venue?: Venue; video?: Video
}
export interface PollOption {
  persistent_id: string; text: string; text_entities?: MessageEntity[]; media?: PollMedia; voter_count: number
  added_by_user?: User; added_by_chat?: Chat; addition_date?: number
}
export interface PollOptionAdded {
  poll_message?: MaybeInaccessibleMessage; option_persistent_id: string; option_text: string
  option_text_entities?: MessageEntity[]
}
export interface PollOptionDeleted {
  poll_message?: MaybeInaccessibleMessage; option_persistent_id: string; option_text: string
  option_text_entities?: MessageEntity[]
}
export interface ProximityAlertTriggered { traveler: User; watcher: User; distance: number }
export type ReactionType = ReactionTypeEmoji | ReactionTypeCustomEmoji | ReactionTypePaid
export interface ReactionTypeCustomEmoji { type: 'custom_emoji'; custom_emoji_id: string }
export interface ReactionTypeEmoji { type: 'emoji'; emoji: string }
export interface ReactionTypePaid { type: 'paid' }
export interface RefundedPayment {
  currency: string; total_amount: number; invoice_payload: string; telegram_payment_charge_id: string
  provider_payment_charge_id?: string
}
export interface ReplyKeyboardMarkup {
  keyboard: KeyboardButton[][]; is_persistent?: boolean; resize_keyboard?: boolean
  one_time_keyboard?: boolean; input_field_placeholder?: string; selective?: boolean; force_reply?: boolean
}
export interface ReplyKeyboardRemove { remove_keyboard: boolean; selective?: boolean }
export interface ReplyParameters {
  message_id?: number; chat_id?: number | string; allow_sending_without_reply?: boolean; quote?: string
  quote_parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown'; quote_entities?: MessageEntity[]
  quote_position?: number; checklist_task_id?: number; poll_option_id?: string; ephemeral_message_id?: number
}
export type RevenueWithdrawalState =
  | RevenueWithdrawalStatePending
  | RevenueWithdrawalStateSucceeded
  | RevenueWithdrawalStateFailed
export interface RevenueWithdrawalStateFailed { type: 'failed' }
export interface RevenueWithdrawalStatePending { type: 'pending' }
export interface RevenueWithdrawalStateSucceeded { type: 'succeeded'; date: number; url: string }
export type RichBlock =
  | RichBlockParagraph
  | RichBlockSectionHeading
  | RichBlockPreformatted
  | RichBlockFooter
  | RichBlockDivider
  | RichBlockMathematicalExpression
  | RichBlockAnchor
  | RichBlockList
  | RichBlockBlockQuotation
  | RichBlockPullQuotation
  | RichBlockCollage
  | RichBlockSlideshow
  | RichBlockTable
  | RichBlockDetails
  | RichBlockMap
  | RichBlockAnimation
  | RichBlockAudio
  | RichBlockPhoto
  | RichBlockVideo
  | RichBlockVoiceNote
  | RichBlockThinking
  | RichBlockExpandableBlockQuotation
  | RichBlockButtons
  | RichBlockDocument
export interface RichBlockAnchor { type: 'anchor'; name: string }
export interface RichBlockAnimation {
  type: 'animation'; animation: Animation; has_spoiler?: boolean; caption?: RichBlockCaption
}
export interface RichBlockAudio { type: 'audio'; audio: Audio; caption?: RichBlockCaption }
export interface RichBlockBlockQuotation { type: 'blockquote'; blocks: RichBlock[]; credit?: RichText }
export interface RichBlockButtons { type: 'buttons'; buttons: RichMessageButton[]; align?: string }
export interface RichBlockCaption { text: RichText; credit?: RichText }
export interface RichBlockCollage { type: 'collage'; blocks: RichBlock[]; caption?: RichBlockCaption }
export interface RichBlockDetails {
  type: 'details'; summary: RichText; blocks: RichBlock[]; is_open?: boolean
}
export interface RichBlockDivider { type: 'divider' }
export interface RichBlockDocument { type: 'document'; document: Document; caption?: RichBlockCaption }
export interface RichBlockExpandableBlockQuotation {
  type: 'expandable_blockquote'; text: RichText; credit?: RichText
}
export interface RichBlockFooter { type: 'footer'; text: RichText }
export interface RichBlockList { type: 'list'; items: RichBlockListItem[] }
export interface RichBlockListItem {
  label: string; blocks: RichBlock[]; has_checkbox?: boolean; is_checked?: boolean; value?: number
  type?: string
}
export interface RichBlockMap {
  type: 'map'; location: Location; zoom: number; width: number; height: number; caption?: RichBlockCaption
}
export interface RichBlockMathematicalExpression { type: 'mathematical_expression'; expression: string }
export interface RichBlockParagraph { type: 'paragraph'; text: RichText }
export interface RichBlockPhoto {
  type: 'photo'; photo: PhotoSize[]; has_spoiler?: boolean; caption?: RichBlockCaption
}
export interface RichBlockPreformatted { type: 'pre'; text: RichText; language?: string }
export interface RichBlockPullQuotation { type: 'pullquote'; text: RichText; credit?: RichText }
export interface RichBlockSectionHeading { type: 'heading'; text: RichText; size: number }
export interface RichBlockSlideshow { type: 'slideshow'; blocks: RichBlock[]; caption?: RichBlockCaption }
export interface RichBlockTable {
  type: 'table'; cells: RichBlockTableCell[][]; is_bordered?: boolean; is_striped?: boolean
  caption?: RichText; is_compact?: true
}
export interface RichBlockTableCell {
  text?: RichText; is_header?: boolean; colspan?: number; rowspan?: number; align: string; valign: string
}
export interface RichBlockThinking { type: 'thinking'; text: RichText }
export interface RichBlockVideo {
  type: 'video'; video: Video; has_spoiler?: boolean; caption?: RichBlockCaption
}
export interface RichBlockVoiceNote { type: 'voice_note'; voice_note: Voice; caption?: RichBlockCaption }
export interface RichMessage { blocks: RichBlock[]; is_rtl?: boolean }
export interface RichMessageButton {
  text: RichText; style?: string; url?: string; callback_data?: string; web_app?: WebAppInfo
  login_url?: LoginUrl; switch_inline_query?: string; switch_inline_query_current_chat?: string
  switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat; copy_text?: CopyTextButton
  disabled?: DisabledButton
}
export type RichText =
  | string
  | RichText[]
  | RichTextBold
  | RichTextItalic
  | RichTextUnderline
  | RichTextStrikethrough
  | RichTextSpoiler
  | RichTextDateTime
  | RichTextTextMention
  | RichTextSubscript
  | RichTextSuperscript
  | RichTextMarked
  | RichTextCode
  | RichTextCustomEmoji
  | RichTextMathematicalExpression
  | RichTextUrl
  | RichTextEmailAddress
  | RichTextPhoneNumber
  | RichTextBankCardNumber
  | RichTextMention
  | RichTextHashtag
  | RichTextCashtag
  | RichTextBotCommand
  | RichTextAnchor
  | RichTextAnchorLink
  | RichTextReference
  | RichTextReferenceLink
  | RichTextButton
export interface RichTextAnchor { type: 'anchor'; name: string }
export interface RichTextAnchorLink { type: 'anchor_link'; text: RichText; anchor_name: string }
export interface RichTextBankCardNumber { type: 'bank_card_number'; text: RichText; bank_card_number: string }
export interface RichTextBold { type: 'bold'; text: RichText }
export interface RichTextBotCommand { type: 'bot_command'; text: RichText; bot_command: string }
export interface RichTextButton { type: 'button'; button: RichMessageButton }
export interface RichTextCashtag { type: 'cashtag'; text: RichText; cashtag: string }
export interface RichTextCode { type: 'code'; text: RichText }
export interface RichTextCustomEmoji {
  type: 'custom_emoji'; custom_emoji_id: string; alternative_text: string
}
export interface RichTextDateTime {
  type: 'date_time'; text: RichText; unix_time: number; date_time_format: string
}
export interface RichTextEmailAddress { type: 'email_address'; text: RichText; email_address: string }
export interface RichTextHashtag { type: 'hashtag'; text: RichText; hashtag: string }
export interface RichTextItalic { type: 'italic'; text: RichText }
export interface RichTextMarked { type: 'marked'; text: RichText }
export interface RichTextMathematicalExpression { type: 'mathematical_expression'; expression: string }
export interface RichTextMention { type: 'mention'; text: RichText; username: string }
export interface RichTextPhoneNumber { type: 'phone_number'; text: RichText; phone_number: string }
export interface RichTextReference { type: 'reference'; text: RichText; name: string }
export interface RichTextReferenceLink { type: 'reference_link'; text: RichText; reference_name: string }
export interface RichTextSpoiler { type: 'spoiler'; text: RichText }
export interface RichTextStrikethrough { type: 'strikethrough'; text: RichText }
export interface RichTextSubscript { type: 'subscript'; text: RichText }
export interface RichTextSuperscript { type: 'superscript'; text: RichText }
export interface RichTextTextMention { type: 'text_mention'; text: RichText; user: User }
export interface RichTextUnderline { type: 'underline'; text: RichText }
export interface RichTextUrl { type: 'url'; text: RichText; url: string }
export interface SharedUser {
  user_id: number; first_name?: string; last_name?: string; username?: string; photo?: PhotoSize[]
}
export interface ShippingAddress {
  country_code: string; state: string; city: string; street_line1: string; street_line2: string
  post_code: string
}
export interface StarAmount { amount: number; nanostar_amount?: number }
export interface StarTransaction {
  id: string; amount: number; nanostar_amount?: number; date: number; source?: TransactionPartner
  receiver?: TransactionPartner
}
export interface StarTransactions { transactions: StarTransaction[] }
export interface Sticker {
  file_id: string; file_unique_id: string; type: string; width: number; height: number; is_animated: boolean
  is_video: boolean; thumbnail?: PhotoSize; emoji?: string; set_name?: string; premium_animation?: File
  mask_position?: MaskPosition; custom_emoji_id?: string; needs_repainting?: boolean; file_size?: number
}
export interface Story { chat: Chat; id: number }
export interface SuccessfulPayment {
  currency: string; total_amount: number; invoice_payload: string; subscription_expiration_date?: number
  is_recurring?: boolean; is_first_recurring?: boolean; shipping_option_id?: string; order_info?: OrderInfo
  telegram_payment_charge_id: string; provider_payment_charge_id: string
}
export interface SuggestedPostApprovalFailed { suggested_post_message?: Message; price: SuggestedPostPrice }
export interface SuggestedPostApproved {
  suggested_post_message?: Message; price?: SuggestedPostPrice; send_date: number
}
export interface SuggestedPostDeclined { suggested_post_message?: Message; comment?: string }
export interface SuggestedPostInfo { state: string; price?: SuggestedPostPrice; send_date?: number }
export interface SuggestedPostPaid {
  suggested_post_message?: Message; currency: string; amount?: number; star_amount?: StarAmount
}
export interface SuggestedPostParameters { price?: SuggestedPostPrice; send_date?: number }
export interface SuggestedPostPrice { currency: string; amount: number }
export interface SuggestedPostRefunded { suggested_post_message?: Message; reason: string }
export interface SwitchInlineQueryChosenChat {
  query?: string; allow_user_chats?: boolean; allow_bot_chats?: boolean; allow_group_chats?: boolean
  allow_channel_chats?: boolean
}
export interface TextQuote { text: string; entities?: MessageEntity[]; position: number; is_manual?: boolean }
export type TransactionPartner =
  | TransactionPartnerUser
  | TransactionPartnerChat
  | TransactionPartnerAffiliateProgram
  | TransactionPartnerFragment
  | TransactionPartnerTelegramAds
  | TransactionPartnerTelegramApi
  | TransactionPartnerOther
export interface TransactionPartnerAffiliateProgram {
  type: 'affiliate_program'; sponsor_user?: User; commission_per_mille: number
}
export interface TransactionPartnerChat { type: 'chat'; chat: Chat; gift?: Gift }
export interface TransactionPartnerFragment { type: 'fragment'; withdrawal_state?: RevenueWithdrawalState }
export interface TransactionPartnerOther { type: 'other' }
export interface TransactionPartnerTelegramAds { type: 'telegram_ads' }
export interface TransactionPartnerTelegramApi { type: 'telegram_api'; request_count: number }
export interface TransactionPartnerUser {
  type: 'user'; transaction_type: string; user: User; affiliate?: AffiliateInfo; invoice_payload?: string
  subscription_period?: number; paid_media?: PaidMedia[]; paid_media_payload?: string; gift?: Gift
  premium_subscription_duration?: number
}
export interface UniqueGift {
  gift_id: string; base_name: string; name: string; number: number; model: UniqueGiftModel
  symbol: UniqueGiftSymbol; backdrop: UniqueGiftBackdrop; is_premium?: boolean; is_burned?: boolean
  is_from_blockchain?: boolean; colors?: UniqueGiftColors; publisher_chat?: Chat
}
export interface UniqueGiftBackdrop {
  name: string; colors: UniqueGiftBackdropColors; rarity_per_mille: number
}
export interface UniqueGiftBackdropColors {
  center_color: number; edge_color: number; symbol_color: number; text_color: number
}
export interface UniqueGiftColors {
  model_custom_emoji_id: string; symbol_custom_emoji_id: string; light_theme_main_color: number
  light_theme_other_colors: number[]; dark_theme_main_color: number; dark_theme_other_colors: number[]
}
export interface UniqueGiftInfo {
  gift: UniqueGift; origin: string; last_resale_currency?: string; last_resale_amount?: number
  owned_gift_id?: string; transfer_star_count?: number; next_transfer_date?: number; text?: string
  entities?: MessageEntity[]; is_private?: true
}
export interface UniqueGiftModel { name: string; sticker: Sticker; rarity_per_mille: number; rarity?: string }
export interface UniqueGiftSymbol { name: string; sticker: Sticker; rarity_per_mille: number }
export interface User {
  id: number; is_bot: boolean; first_name: string; last_name?: string; username?: string
  language_code?: string; is_premium?: boolean; added_to_attachment_menu?: boolean; can_join_groups?: boolean
  can_read_all_group_messages?: boolean; supports_guest_queries?: boolean; supports_inline_queries?: boolean
  can_connect_to_business?: boolean; has_main_web_app?: boolean; has_topics_enabled?: boolean
  allows_users_to_create_topics?: boolean; can_manage_bots?: boolean; supports_join_request_queries?: boolean
}
export interface UsersShared { request_id: number; users: SharedUser[] }
export interface Venue {
  location: Location; title: string; address: string; foursquare_id?: string; foursquare_type?: string
  google_place_id?: string; google_place_type?: string
}
export interface Video {
  file_id: string; file_unique_id: string; width: number; height: number; duration: number
  thumbnail?: PhotoSize; cover?: PhotoSize[]; start_timestamp?: number; qualities?: VideoQuality[]
  file_name?: string; mime_type?: string; file_size?: number
}
export interface VideoChatEnded { duration: number }
export interface VideoChatParticipantsInvited { users: User[] }
export interface VideoChatScheduled { start_date: number }
export type VideoChatStarted = Record<string, never>
export interface VideoNote {
  file_id: string; file_unique_id: string; length: number; duration: number; thumbnail?: PhotoSize
  file_size?: number
}
export interface VideoQuality {
  file_id: string; file_unique_id: string; width: number; height: number; codec: string; file_size?: number
}
export interface Voice {
  file_id: string; file_unique_id: string; duration: number; mime_type?: string; file_size?: number
}
export interface WebAppData { data: string; button_text: string }
export interface WebAppInfo { url: string }
export interface WebhookInfo {
  url: string; has_custom_certificate: boolean; pending_update_count: number; ip_address?: string
  last_error_date?: number; last_error_message?: string; last_synchronization_error_date?: number
  max_connections?: number; allowed_updates?: string[]
}
export interface WriteAccessAllowed {
  from_request?: boolean; web_app_name?: string; from_attachment_menu?: boolean
}
