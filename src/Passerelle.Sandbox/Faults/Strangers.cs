using System.Globalization;
using System.Text.Json.Nodes;

namespace Passerelle.Sandbox.Faults;

/// <summary>Turns a row into one of another company's people.</summary>
internal static class Strangers
{
    private const long Shift = 50_000_000;

    public static void Turn(JsonNode? row)
    {
        if (row is not JsonObject person)
        {
            return;
        }

        if (person["attributes"] is JsonObject attributes)
        {
            if (attributes["id"] is JsonObject id)
            {
                id["value"] = (long)id["value"]! + Shift;
            }

            if (attributes["email"] is JsonObject email)
            {
                email["value"] = Address((string?)email["value"]);
            }

            if (attributes["supervisor"]?["value"]?["attributes"]?["id"] is JsonObject supervisor)
            {
                supervisor["value"] = (long)supervisor["value"]! + Shift;
            }
        }
        else if (person["id"] is JsonValue own && long.TryParse((string?)own, CultureInfo.InvariantCulture, out var number))
        {
            person["id"] = (number + Shift).ToString(CultureInfo.InvariantCulture);
            person["email"] = Address((string?)person["email"]);
        }
    }

    private static string? Address(string? address) =>
        string.IsNullOrEmpty(address) ? address : address[..(address.IndexOf('@', StringComparison.Ordinal) + 1)] + "other-company.example";
}
