using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Console.Shell;
using Passerelle.Login;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>The set-up form of a connector, section by section (rule L2).</summary>
public static class SetUpEndpoint
{
    public const string Address = "/set-up";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, (ConnectorHome home) => Results.LocalRedirect(home.Link($"{Address}/{SetUpSections.All[0].Slug}"))).RequireAuthorization(Policies.Read);
        connector.MapGet($"{Address}/{{section}}", ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapPost($"{Address}/{{section}}", SaveAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost($"{Address}/{{section}}/attributes", ReadAgainAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, string section, [FromQuery] string? saved, SetUpQuery query, CancellationToken cancel)
    {
        if (NotHere(home) is { } elsewhere)
        {
            return elsewhere;
        }

        if (SetUpSections.Find(section) is not { } found)
        {
            return Results.NotFound();
        }

        var model = await query.AskAsync(home, home.Stored!, found, ConfigurationDraft.Parse(home.Stored!.Draft.Text), again: false, cancel);
        return Page.Of<SetUpPage>(model with { IsSaved = saved is not null });
    }

    private static async Task<IResult> ReadAgainAsync(ConnectorHome home, string section, SetUpQuery query, CancellationToken cancel)
    {
        if (NotHere(home) is { } elsewhere)
        {
            return elsewhere;
        }

        if (SetUpSections.Find(section) is not { } found)
        {
            return Results.NotFound();
        }

        await query.AskAsync(home, home.Stored!, found, ConfigurationDraft.Parse(home.Stored!.Draft.Text), again: true, cancel);
        return Results.LocalRedirect(home.Link($"{Address}/{found.Slug}"));
    }

    private static async Task<IResult> SaveAsync(ConnectorHome home, string section, HttpContext context, SetUpQuery query, SetUpSaving saving, CancellationToken cancel)
    {
        if (NotHere(home) is { } elsewhere)
        {
            return elsewhere;
        }

        if (SetUpSections.Find(section) is not { } found)
        {
            return Results.NotFound();
        }

        var form = (await context.Request.ReadFormAsync(cancel)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var version = int.TryParse(form.GetValueOrDefault("version", StringValues.Empty), CultureInfo.InvariantCulture, out var number) ? number : 0;
        var saved = await saving.SaveAsync(home.Stored!, found, form, version, SignedIn.ActorOf(context), cancel);
        if (saved.Conflict is null)
        {
            var next = form.ContainsKey("next") ? SetUpSections.All.SkipWhile(one => one != found).Skip(1).FirstOrDefault() ?? found : found;
            return Results.LocalRedirect(home.Link($"{Address}/{next.Slug}") + "?saved=1");
        }

        var model = await query.AskAsync(home, saved.Newest, found, saved.Typed, again: false, cancel);
        return Page.Of<SetUpPage>(model with { Conflict = saved.Conflict }, StatusCodes.Status409Conflict);
    }

    /// <summary>The connector of a file is changed in the file, and one that is switched off not at all.</summary>
    private static IResult? NotHere(ConnectorHome home) => home.Stored?.Enabled is null ? Results.LocalRedirect(home.Link(Overview.ConnectorEndpoint.Address)) : null;
}
