import { describe, expect, test } from 'vitest'
import { formOf } from './approve.ts'

const FORM = `<form method="post"><input type="hidden" name="form_token" value="a&#38;b">
<label>Tenant<input name="input_tenant" value="" required></label>
<label>Region<select name="input_region" required><option>eu</option><option selected>us</option></select></label>
<button type="submit">Connect</button></form>`

describe('the form of a page, filled in without a browser', () => {
  test('has what was given, what is chosen, and what is hidden', () => {
    expect(Object.fromEntries(formOf(FORM, { tenant: 'acme' }))).toEqual({
      form_token: 'a&b',
      input_tenant: 'acme',
      input_region: 'us',
    })
  })

  test('is not sent where inputs are missing: the failure names their options', () => {
    const twice = `${FORM}<label>Site<input name="input_site" value="" required></label>`
    expect(() => formOf(twice, {})).toThrow('give --input tenant=… and --input site=….')
  })
})
