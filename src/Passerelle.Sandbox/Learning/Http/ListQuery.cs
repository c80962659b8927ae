using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>A parameter a query may hold: a filter with its operators, or (without operators) a flag.</summary>
internal sealed record QueryParameter(string Name, params IReadOnlyList<string> Operators)
{
    public Func<string, bool> Accepts { get; init; } = _ => true;

    public static QueryParameter Text(string name) => new(name, "eq", "ne", "in", "nin");

    public static QueryParameter Choice(string name, params string[] values) => Text(name) with { Accepts = value => values.Contains(value, StringComparer.Ordinal) };

    public static QueryParameter Flag(string name) => new(name) { Accepts = value => value is "true" or "false" };
}

/// <summary>A place in an ordered list: pages start at it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(int Major, int Minor = 0);

/// <summary>
/// A parsed query. Brackets are taken as they are sent: <c>mail[eq]=</c>, <c>mail[in][0]=</c>, <c>mail[in][]=</c> and <c>mail[in]=</c> (readme, Filtering:
/// the index is optional). A <c>next</c> token carries place and filters, and whatever stands beside it is not looked at.
/// </summary>
internal sealed class ListQuery
{
    private readonly Dictionary<(string Name, string Operator), List<string>> _values = [];

    /// <summary>The filters as they were sent; part of the token of the next page.</summary>
    public string Filters { get; private init; } = "";

    public Position Start { get; private set; }

    /// <returns>The query, or null with the reason why it is refused.</returns>
    public static ListQuery? Parse(string queryString, Operation operation, bool acceptEncodedBrackets, out string? wrong)
    {
        wrong = null;
        var text = queryString.TrimStart('?');
        var start = default(Position);
        if (operation.Paged && text.Split('&').FirstOrDefault(part => part.StartsWith("next=", StringComparison.Ordinal)) is { } next
            && !TryReadToken(Decode(next["next=".Length..]), out start, out text))
        {
            wrong = "`next` is not a token of this list";
            return null;
        }

        var query = new ListQuery { Filters = text, Start = start };
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!query.Take(part, operation, acceptEncodedBrackets))
            {
                wrong = $"`{Decode(part.Split('=')[0])}` is not a parameter of this operation, or its value is not allowed";
                return null;
            }
        }

        return query;
    }

    public string TokenFor(Position position) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position.Major}.{position.Minor}|{Filters}")));

    public string? Flag(string name) => Values(name, "")?[0];

    public List<string>? Values(string name, string op) => _values.GetValueOrDefault((name, op));

    /// <summary>The values one of which the property must have: <c>eq</c> or else <c>in</c>; null when neither is asked.</summary>
    public List<string>? Wanted(string name) => Values(name, "eq") ?? Values(name, "in");

    /// <summary>The filters on one property, to be asked of every item of a list.</summary>
    public PropertyFilter On(string name, StringComparer comparer) =>
        new(Set(name, "eq", comparer), Set(name, "in", comparer), Set(name, "ne", comparer), Set(name, "nin", comparer));

    private HashSet<string>? Set(string name, string op, StringComparer comparer) => Values(name, op)?.ToHashSet(comparer);

    private bool Take(string part, Operation operation, bool acceptEncodedBrackets)
    {
        var equals = part.IndexOf('=');
        if (equals < 0)
        {
            return false;
        }

        var key = part[..equals];
        var value = Decode(part[(equals + 1)..]);
        if (acceptEncodedBrackets)
        {
            key = Uri.UnescapeDataString(key);
        }

        var pieces = key.Split('[');
        var parameter = operation.Query.FirstOrDefault(each => each.Name == pieces[0]);
        if (parameter is null || !parameter.Accepts(value) || !pieces.Skip(1).All(piece => piece.EndsWith(']')))
        {
            return false;
        }

        var op = pieces.Length > 1 ? pieces[1][..^1] : "";
        var isList = op is "in" or "nin";
        var known = op.Length == 0 ? parameter.Operators.Count == 0 : parameter.Operators.Contains(op, StringComparer.Ordinal);
        if (!known || pieces.Length > (isList ? 3 : 2) || (pieces.Length == 3 && !pieces[2][..^1].All(char.IsAsciiDigit)))
        {
            return false;
        }

        if (!_values.TryGetValue((parameter.Name, op), out var values))
        {
            _values[(parameter.Name, op)] = values = [];
        }

        values.Add(value);
        return isList || values.Count == 1;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static bool TryReadToken(string token, out Position position, out string filters)
    {
        position = default;
        filters = "";
        var bytes = new byte[token.Length];
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split('|', 2);
        var place = parts[0].Split('.');
        if (parts.Length != 2 || place.Length != 2
            || !int.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(place[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        position = new Position(major, minor);
        filters = parts[1];
        return true;
    }
}
