using System.Globalization;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary><c>GET /v2/persons</c>: limit 1 to 50 (10), cursor, filters combined with AND. No total, no sort.</summary>
internal static class V2PersonList
{
    public static Task Handle(HttpContext context, PersonioAccount account)
    {
        if (V2Page.Read(context, 10, 50, out var badLimit) is not { } page)
        {
            return badLimit ? V2Problem.BadLimit(context, account.Now) : V2Problem.BadRequest(context, account.Now);
        }

        if (V2Times.Read(page, "created_at") is not { } created || V2Times.Read(page, "updated_at") is not { } updated
            || page.Filter("status") is not (null or "ACTIVE" or "INACTIVE"))
        {
            return V2Problem.BadRequest(context, account.Now);
        }

        var ids = Set(page.Filter("id"), StringComparer.Ordinal);
        var emails = Set(page.Filter("email"), StringComparer.OrdinalIgnoreCase);
        var rows = account.ById.Skip(First(account.ById, page.After)).Where(person =>
            ids?.Contains(person.Id.ToString(CultureInfo.InvariantCulture)) != false
            && emails?.Contains(person.Email) != false
            && page.Filter("first_name") is var first && (first is null || first == person.FirstName)
            && page.Filter("last_name") is var last && (last is null || last == person.LastName)
            && page.Filter("preferred_name") is var preferred && (preferred is null || preferred == V2PersonWriter.PreferredName(person))
            && page.Filter("status") is var status && (status is null || status == V2PersonWriter.Status(person))
            && created.Hold(person.CreatedAt) && updated.Hold(person.ModifiedAt));
        var writer = new V2PersonWriter(account, V1.V1Links.Base(context));
        return page.WriteAsync(context, rows, person => person.Id.ToString(CultureInfo.InvariantCulture), writer.Write);
    }

    private static HashSet<string>? Set(string? list, StringComparer comparer) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(comparer);

    /// <summary>Index of the first person behind the cursor; found by halving, so that deep pages cost no more than the first.</summary>
    private static int First(PersonioEmployee[] people, string? after)
    {
        if (after is null)
        {
            return 0;
        }

        var last = long.Parse(after, CultureInfo.InvariantCulture);
        var (low, high) = (0, people.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = people[middle].Id <= last ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
