import { CallPromise, type WithResponse } from './call-promise.js'
import { ConnectorError } from './errors.js'
import type { ListOptions } from './options.js'
import type { CallResponse } from './response.js'

/** What an answer holds of a list. */
export interface PageContent<Item, Body> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly body: Body
}

/** Fetches a page; without a cursor, the first. */
export type FetchPage<Item, Body> = (
  cursor: string | undefined,
) => Promise<{ content: PageContent<Item, Body>; response: CallResponse }>

/** One page of a list. */
export class Page<Item, Body = unknown> {
  readonly items: readonly Item[]
  /** Where the next page begins, opaque; null on the last. Kept, it goes on later as the option `cursor`. */
  readonly next: string | null
  /** The page's whole body, which may say more than its items, such as a total. */
  readonly body: Body
  readonly #chain: Chain<Item, Body>
  readonly #index: number

  /** @internal */
  constructor({ items, next, body }: PageContent<Item, Body>, chain: Chain<Item, Body>, index: number) {
    this.items = items
    this.next = next
    this.body = body
    this.#chain = chain
    this.#index = index
  }

  /** Whether there is a page after this one. It may turn out to be empty. */
  get hasNext(): boolean {
    return this.next !== null
  }

  /** The page after this one. Throws where there is none, and where the list leads back to a page that was there before. */
  async nextPage(): Promise<Page<Item, Body>> {
    if (this.next === null) throw new ConnectorError('There is no page after this one: ask hasNext first.')
    return (await this.#chain.fetch(this.next, this.#index + 1)).data
  }
}

/** The pages of one list, and the cursors that led to them. */
class Chain<Item, Body> {
  readonly #fetchPage: FetchPage<Item, Body>
  readonly #pageOfCursor = new Map<string, number>()

  constructor(fetchPage: FetchPage<Item, Body>) {
    this.#fetchPage = fetchPage
  }

  async fetch(cursor: string | undefined, index: number): Promise<WithResponse<Page<Item, Body>>> {
    if (cursor !== undefined) this.#refuseCircle(cursor, index)
    const { content, response } = await this.#fetchPage(cursor)
    return { data: new Page(content, this, index), response }
  }

  /** The same page may be fetched twice; a later one with its cursor would begin an endless circle. */
  #refuseCircle(cursor: string, index: number): void {
    const known = this.#pageOfCursor.get(cursor)
    if (known !== undefined && known !== index)
      throw new ConnectorError('The list leads back to a page that it gave already; reading it would never end.')
    this.#pageOfCursor.set(cursor, index)
  }
}

/**
 * A list under way. Awaited, it is its first `Page`; in `for await` it gives the items of all pages, which are fetched as
 * they are needed.
 */
export class PagePromise<Item, Body = unknown> extends CallPromise<Page<Item, Body>> implements AsyncIterable<Item> {
  readonly #maxItems: number

  /** @internal */
  constructor(fetchPage: FetchPage<Item, Body>, { cursor, maxItems = Number.POSITIVE_INFINITY }: ListOptions) {
    super(new Chain(fetchPage).fetch(cursor, 0))
    this.#maxItems = maxItems
  }

  override get [Symbol.toStringTag](): string {
    return 'PagePromise'
  }

  /** Page after page. */
  async *pages(): AsyncGenerator<Page<Item, Body>, void> {
    let { data: page } = await this.withResponse()
    yield page
    while (page.hasNext) {
      page = await page.nextPage()
      yield page
    }
  }

  /** Item after item, over all pages, up to `maxItems`. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    let left = this.#maxItems
    for await (const page of this.pages()) {
      for (const item of page.items) {
        if (left <= 0) return
        yield item
        left -= 1
      }
      // Not even asked for, if nothing of it is wanted.
      if (left <= 0) return
    }
  }
}
