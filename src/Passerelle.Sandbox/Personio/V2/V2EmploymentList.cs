using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary><c>GET /v2/persons/{id}/employments</c>: the most recent first, limit 1 to 50 (10), cursor.</summary>
internal static class V2EmploymentList
{
    public static Task Handle(HttpContext context, PersonioAccount account)
    {
        if (V2Endpoints.Person(context, account) is not { } person)
        {
            return V2Problem.NotFound(context, account.Now);
        }

        if (V2Page.Read(context, 10, 50, out var badLimit) is not { } page)
        {
            return badLimit ? V2Problem.BadLimit(context, account.Now) : V2Problem.BadRequest(context, account.Now);
        }

        if (V2Times.Read(page, "updated_at") is not { } updated)
        {
            return V2Problem.BadRequest(context, account.Now);
        }

        var wanted = page.Filter("id")?.Split(',');
        var all = person.Past.Prepend(person.Current).ToList();
        var rows = all.Skip(page.After is null ? 0 : all.FindIndex(employment => employment.Id == page.After) + 1)
            .Where(employment => wanted?.Contains(employment.Id) != false && updated.Hold(employment.ModifiedAt ?? person.ModifiedAt));
        var writer = new V2EmploymentWriter(account, V1.V1Links.Base(context), person);
        return page.WriteAsync(context, rows, employment => employment.Id, writer.Write);
    }

    public static Task One(HttpContext context, PersonioAccount account)
    {
        var person = V2Endpoints.Person(context, account);
        var employment = person?.Past.Prepend(person.Current).FirstOrDefault(known => known.Id == (string?)context.Request.RouteValues["employment"]);
        return employment is null
            ? V2Problem.NotFound(context, account.Now)
            : JsonAnswer.WriteAsync(context, 200, "application/json", json => new V2EmploymentWriter(account, V1.V1Links.Base(context), person!).Write(json, employment));
    }

    /// <summary>A person's own list of employment ids shows only the current one, as in the vendor's samples.</summary>
    public static Func<Employment, bool> IsListed(PersonioEmployee person) => employment => ReferenceEquals(employment, person.Current);
}
