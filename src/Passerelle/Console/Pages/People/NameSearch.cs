using System.Globalization;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.People;

/// <summary>
/// A search in the stored rows of a plan, which are JSON text: <c>{"employee":…,"user":…,"name":…,"action":…,"reason":…</c>.
/// SQLite's <c>lower</c> knows no letters beyond ASCII, so that a name is also looked for as names are written.
/// </summary>
public static class NameSearch
{
    private const string BeforeName = "%\"name\":\"%";
    private const string AfterName = "%\",\"action\":\"%";

    /// <summary>For <c>lower(content) LIKE lower(...) ESCAPE '\'</c>: within the name, or anywhere in the row when it looks like an e-mail.</summary>
    public static string Typed(string search) => In(search.Trim());

    /// <inheritdoc cref="Typed"/>
    public static string AsName(string search) => In(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(search.Trim().ToLowerInvariant()));

    /// <summary>For the same: the row does this with the person.</summary>
    public static string Action(string action) => $"%\",\"action\":\"{Escape(action)}\",\"reason\":\"%";

    private static string In(string search)
    {
        var json = StoreJson.Write(search);
        var text = Escape(json[1..^1]);
        return search.Contains('@', StringComparison.Ordinal) ? $"%{text}%" : BeforeName + text + AfterName;
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
