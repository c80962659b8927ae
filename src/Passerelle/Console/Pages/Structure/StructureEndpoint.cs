using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Console.Words;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Structure;

/// <summary>The editor of the group structure (rule G8): read, look, edit, save into the draft, print.</summary>
public static class StructureEndpoint
{
    public const string Address = "/structure";

    /// <summary>Two for each value that is led elsewhere or could be, at six levels: the usual 1,024 would refuse large companies.</summary>
    private const int MostValues = 50_000;

    public static void Map(IEndpointRouteBuilder connector)
    {
        var structure = connector.MapGroup(Address);
        structure.MapGet("", Show).RequireAuthorization(Policies.Read);
        structure.MapGet("/progress", Progress).RequireAuthorization(Policies.Read);
        structure.MapGet("/proposal", Propose).RequireAuthorization(Policies.Read);
        structure.MapGet("/people", People).RequireAuthorization(Policies.Read);
        structure.MapPost("/preview", Preview).WithFormOptions(valueCountLimit: MostValues).RequireAuthorization(Policies.Read);
        structure.MapPost("/read", ReadAsync).WithFormOptions(valueCountLimit: MostValues).RequireAuthorization(Policies.Administer);
        structure.MapPost("/discard", Discard).RequireAuthorization(Policies.Administer);
        structure.MapPost("", SaveAsync).WithFormOptions(valueCountLimit: MostValues).RequireAuthorization(Policies.Administer);
    }

    private static IResult Show(HttpContext context, ConnectorHome home, StructureQuery query, string? environment, bool? saved) =>
        Page.Of<StructurePage>(query.Ask(home, SignedIn.Of(context)!, environment) with { WasSaved = saved == true });

    /// <summary>The piece of the page that shows a reading under way; when it has ended the browser is sent to the page itself.</summary>
    private static IResult Progress(HttpContext context, ConnectorHome home, StructureQuery query, string? environment)
    {
        var model = query.Ask(home, SignedIn.Of(context)!, environment);
        if (model.Work is { IsUnderWay: true })
        {
            return Page.Of<ReadingProgress>(model);
        }

        context.Response.Headers["HX-Redirect"] = model.Address();
        return Results.NoContent();
    }

    private static IResult Propose(HttpContext context, ConnectorHome home, StructureQuery query, string? environment, string? language) =>
        new InLanguage(Page.Of<ProposalPage>(query.Ask(home, SignedIn.Of(context)!, environment)), Languages.Find(language) ?? CultureInfo.CurrentUICulture);

    /// <summary>The people whom a number of the editor counts, by what is being edited.</summary>
    private static IResult People(HttpContext context, ConnectorHome home, StructureQuery query, [AsParameters] StructurePeopleFilter filter) =>
        Page.Of<StructurePeoplePage>(query.People(query.Ask(home, SignedIn.Of(context)!, filter.Environment), filter));

    /// <summary>What was typed, looked at without being saved.</summary>
    private static IResult Preview(HttpContext context, ConnectorHome home, StructureQuery query, StructureDesk desk, IFormCollection form)
    {
        var typed = Keep(context, home, desk, form);
        return Page.Of<StructurePage>(query.Ask(home, SignedIn.Of(context)!, form["environment"], typed) with { Shown = StructureModel.ShownIn(form) });
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context,
        ConnectorHome home,
        StructureQuery query,
        StructureDesk desk,
        Readings readings,
        IFormCollection form,
        CancellationToken cancel
    )
    {
        var typed = form.ContainsKey(TypedStructure.FieldName) ? Keep(context, home, desk, form) : null;
        var model = query.Ask(home, SignedIn.Of(context)!, form["environment"], typed);
        if (model.Source is not { } source)
        {
            return Page.Of<StructurePage>(model with { Trouble = StructureWords.NothingToRead }, StatusCodes.Status400BadRequest);
        }

        await readings.BeginAsync(source.Key, source.Whole!, model.Typed.Levels.Select(level => level.Field), cancel);
        return Results.LocalRedirect(model.Address());
    }

    private static IResult Discard(HttpContext context, ConnectorHome home, StructureQuery query, StructureDesk desk, [FromForm] string? environment)
    {
        desk.Clear(home.Key, SignedIn.Of(context)!.Id);
        return Results.LocalRedirect(query.Ask(home, SignedIn.Of(context)!, environment).Address());
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context,
        ConnectorHome home,
        StructureQuery query,
        StructureDesk desk,
        Stores stores,
        IFormCollection form,
        CancellationToken cancel
    )
    {
        var typed = Keep(context, home, desk, form);
        var model = query.Ask(home, SignedIn.Of(context)!, form["environment"], typed) with { Shown = StructureModel.ShownIn(form) };
        if (StructureMistakes.In(model) is { } mistake)
        {
            return Page.Of<StructurePage>(model with { Trouble = mistake }, StatusCodes.Status400BadRequest);
        }

        var stored = home.Stored!.Draft;
        var before = ConfigurationDraft.Parse(stored.Text);
        var after = typed.In(before);
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var began) ? began : stored.Version;
        if (!await stores.Connectors.SaveDraftAsync(home.Key, version, after.ToString(), DraftChange.Keys(before, after), SignedIn.ActorOf(context), cancel))
        {
            return Page.Of<StructurePage>(model with { Trouble = StructureWords.SavedMeanwhile.With(stored.Saved.By) }, StatusCodes.Status409Conflict);
        }

        desk.Clear(home.Key, SignedIn.Of(context)!.Id);
        return Results.LocalRedirect(model.AddressWhenSaved);
    }

    private static TypedStructure Keep(HttpContext context, ConnectorHome home, StructureDesk desk, IFormCollection form)
    {
        var typed = TypedStructure.From(form);
        desk.Keep(home.Key, SignedIn.Of(context)!.Id, typed);
        return typed;
    }
}
