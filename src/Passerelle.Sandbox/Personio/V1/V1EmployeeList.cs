using System.Globalization;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>
/// <c>GET /v1/company/employees</c>: offset counts rows, the newest record comes first, limit is 1 to 100 and 50 when absent
/// (https://developer.personio.de/docs/pagination-adoption-guide-for-v1-get-employees-endpoint).
/// </summary>
internal static class V1EmployeeList
{
    public static async Task Handle(HttpContext context, PersonioAccount account)
    {
        if (!account.Limits.AdmitV1Employees())
        {
            await V1Answer.TooMany(context);
            return;
        }

        var query = context.Request.Query;
        if (!Number(query["limit"], 50, out var limit) || limit is < 1 or > 100)
        {
            await V1Answer.Error(context, 400, 0, "The limit must be between 1 and 100.");
            return;
        }

        if (!Number(query["offset"], 0, out var offset) || offset < 0)
        {
            await V1Answer.Error(context, 400, 0, "The offset must be at least 0.");
            return;
        }

        var asked = query.Where(pair => pair.Key.StartsWith("attributes[", StringComparison.Ordinal)).SelectMany(pair => pair.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = account.Employees;
        if (query["updated_since"].ToString() is { Length: > 0 } since)
        {
            if (!DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                await V1Answer.Error(context, 400, 0, "The updated since does not match the format.");
                return;
            }

            // With this filter e-mail, limit and offset count for nothing, and attributes[] selects as well.
            rows = [.. rows.Where(person => ChangedSince(person, moment, asked))];
            (offset, limit) = (0, Math.Max(rows.Count, 1));
        }
        else if (query["email"].ToString() is { Length: > 0 } email)
        {
            rows = [.. rows.Where(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))];
        }

        var writer = new V1EmployeeWriter(account, V1Links.Base(context), asked.Count == 0 ? null : asked);
        await V1Answer.Ok(context, json =>
        {
            json.WriteStartObject("metadata");
            json.WriteNumber("total_elements", rows.Count);
            json.WriteNumber("current_page", offset / limit);
            json.WriteNumber("total_pages", (rows.Count + limit - 1) / limit);
            json.WriteEndObject();
            json.WriteNumber("offset", offset);
            json.WriteNumber("limit", limit);
            json.WriteStartArray("data");
            for (var row = offset; row < Math.Min((long)offset + limit, rows.Count); row++)
            {
                writer.Write(json, rows[row]);
            }

            json.WriteEndArray();
        });
    }

    private static bool ChangedSince(PersonioEmployee person, DateTimeOffset moment, HashSet<string> keys) =>
        keys.Count == 0 ? person.ModifiedAt > moment
        : person.CreatedAt > moment || person.ChangedAt.Any(change => keys.Contains(change.Key) && change.Value > moment);

    private static bool Number(string? text, int absent, out int number)
    {
        number = absent;
        return string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
