using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Attributes;

/// <param name="Readable">Whether the credential may read it.</param>
public sealed record AttributeLine(PersonioAttribute Attribute, bool Readable);

/// <summary>Which attributes the credential of the simulated Personio may read (rules T7, R3).</summary>
public static class AttributesEndpoint
{
    /// <summary>Cannot be hidden.</summary>
    public const string AlwaysReadable = "id";

    private const string Address = "/attributes";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site) => Page.Of<AttributesPage>(Lines(site))).RequireAuthorization(Policies.Read);
        app.MapPost(Address, Save).RequireAuthorization(Policies.Administer);
    }

    private static IResult Save(InstanceSite site, [FromForm] StringValues? readable)
    {
        foreach (var line in Lines(site).Where(line => line.Attribute.Key != AlwaysReadable))
        {
            // A browser sends nothing where nothing is ticked.
            var wanted = (readable ?? default).Contains(line.Attribute.Key, StringComparer.Ordinal);
            if (wanted != line.Readable)
            {
                (wanted ? (Action<string>)site.Personio.ShowAttribute : site.Personio.HideAttribute)(line.Attribute.Key);
            }
        }

        return Results.LocalRedirect(Address);
    }

    private static IReadOnlyList<AttributeLine> Lines(InstanceSite site)
    {
        var readable = site.Personio.ReadableAttributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
        return [.. site.Personio.Attributes.Select(attribute => new AttributeLine(attribute, readable.Contains(attribute.Key)))];
    }
}
