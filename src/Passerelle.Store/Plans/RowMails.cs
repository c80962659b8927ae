using System.Text;
using System.Text.Json;
using Passerelle.Store.Data;

namespace Passerelle.Store.Plans;

/// <summary>Every text of a plan's row with an e-mail address, so that a row is found by an address wherever it stands in it.</summary>
internal static class RowMails
{
    /// <param name="row">The row as it is stored, in JSON.</param>
    public static string Of(string row)
    {
        if (!row.Contains('@', StringComparison.Ordinal))
        {
            return "";
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Contains((byte)'@'))
            {
                found.Add(reader.GetString()!);
            }
        }

        return SearchText.Of(found);
    }
}
