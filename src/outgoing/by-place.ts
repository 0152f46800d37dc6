import type { Endpoint, Parameter } from '../definition/connector.ts'

type Place = Parameter['in']
type Params = Pick<Endpoint, 'params'>

const NONE: readonly Parameter[] = []
const known = new WeakMap<Params, ReadonlyMap<Place, readonly Parameter[]>>()

/** The parameters of an endpoint that go to one place, in their order. Sorted once. */
export const paramsIn = (endpoint: Params, place: Place): readonly Parameter[] => {
  let places = known.get(endpoint)
  if (places === undefined) {
    places = Map.groupBy(endpoint.params, (parameter) => parameter.in)
    known.set(endpoint, places)
  }
  return places.get(place) ?? NONE
}
