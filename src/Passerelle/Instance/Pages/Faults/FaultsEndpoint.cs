using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Faults;

/// <param name="Attributes">Those that can be hidden; none on the learning platform.</param>
/// <param name="Typed">The fault that was chosen when something was wrong.</param>
/// <param name="Trouble">What is wrong; null for nothing.</param>
public sealed record FaultsModel(
    IReadOnlyList<FaultCount> Active,
    IReadOnlyList<FaultChoice> Choices,
    IReadOnlyList<PersonioAttribute> Attributes,
    string? Typed,
    string? Trouble
);

/// <summary>Makes a simulated system fail, and heals it (rule T7).</summary>
public static class FaultsEndpoint
{
    public const string Address = "/faults";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site) => Show(site)).RequireAuthorization(Policies.Read);
        app.MapPost(Address, Add).RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/off", SwitchOff).RequireAuthorization(Policies.Administer);
    }

    private static IResult Add(InstanceSite site, [FromForm] string? fault, [FromForm] string? often, [FromForm] string? attribute)
    {
        if (Choices(site).FirstOrDefault(one => one.Key == fault) is not { } choice)
        {
            return Results.BadRequest();
        }

        if (choice.Kind == FaultKind.HideAttribute && Attributes(site).All(one => one.Key != attribute))
        {
            return Show(site, fault, FaultsWords.AttributeMissing);
        }

        site.Faults.Add(choice.Rule(often, attribute));
        return Results.LocalRedirect(Address);
    }

    private static IResult SwitchOff(InstanceSite site)
    {
        site.Faults.Clear();
        return Results.LocalRedirect(Address);
    }

    private static IResult Show(InstanceSite site, string? typed = null, string? trouble = null) =>
        Page.Of<FaultsPage>(
            new FaultsModel(site.Faults.Rules, Choices(site), Attributes(site), typed, trouble),
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    private static IReadOnlyList<FaultChoice> Choices(InstanceSite site) =>
        [.. FaultChoice.All.Where(choice => !choice.OnPersonioOnly || site.System == InstanceSystem.Personio)];

    private static IReadOnlyList<PersonioAttribute> Attributes(InstanceSite site) =>
        site.System == InstanceSystem.Personio ? [.. site.Personio.Attributes.Where(attribute => attribute.Key != "id")] : [];
}
