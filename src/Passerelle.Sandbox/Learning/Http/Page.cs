using System.Text.Json;

namespace Passerelle.Sandbox.Learning.Http;

internal static class Page
{
    /// <summary>One page of a list as a bare array, with the token of the next page when there is one.</summary>
    /// <param name="call">The request.</param>
    /// <param name="size">Items on a page.</param>
    /// <param name="items">The list from the call's start on, in order, already filtered. Read no further than one item past the page.</param>
    /// <param name="at">Where an item stands.</param>
    /// <param name="write">Writes an item.</param>
    public static Answer Of<T>(Call call, int size, IEnumerable<T> items, Func<T, Position> at, Action<Utf8JsonWriter, T> write)
    {
        Position? next = null;
        var answer = Answer.Json(200, json =>
        {
            json.WriteStartArray();
            var count = 0;
            foreach (var item in items)
            {
                if (count++ == size)
                {
                    next = at(item);
                    break;
                }

                write(json, item);
            }

            json.WriteEndArray();
        });
        return answer with { NextToken = next is { } position ? call.Query.TokenFor(position) : null };
    }

    /// <summary>The ordinals of a set from the call's start on.</summary>
    public static IEnumerable<int> From(SortedSet<int>? set, Position start) =>
        set is null or { Count: 0 } || start.Major > set.Max ? [] : set.GetViewBetween(start.Major, int.MaxValue);
}
