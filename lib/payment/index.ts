export { type Invoice, openInvoice, sealInvoice } from './invoice.js'
export { type Payment, paymentsOf } from './payments-of.js'
export { type Refunded, reconcileRefunds, refundTopUp } from './refund.js'
