using System.Text;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Transfer;

/// <summary>The configuration as a file: out, in, and the connector of a file taken over (rule L9, section 12).</summary>
public static class TransferEndpoint
{
    private const int LargestFile = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet("/connector/export", Export).RequireAuthorization(Policies.Read);
        connector.MapGet("/connector/import", (ConnectorHome home) => NotOwned(home) ?? Page.Of<ImportPage>(new ImportModel(home))).RequireAuthorization(Policies.Administer);
        connector.MapPost("/connector/import", ReadAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost("/connector/import/save", SaveAsync).RequireAuthorization(Policies.Administer);
        connector.MapGet("/connector/take-over", (ConnectorHome home) => NotOfFile(home) ?? Page.Of<TakeOverPage>(new TakeOverModel(home))).RequireAuthorization(Policies.Install);
        connector.MapPost("/connector/take-over", TakeOverAsync).RequireAuthorization(Policies.Install);
    }

    private static IResult Export(ConnectorHome home, TimeProvider clock) =>
        NotOwned(home) ?? Results.File(Encoding.UTF8.GetBytes(DraftTransfer.Export(home.DraftWithLists(clock.GetUtcNow())).ToString()), "application/yaml", $"passerelle-{home.Slug}.yaml");

    private static async Task<IResult> ReadAsync(ConnectorHome home, HttpContext context, Installation installation, Stores stores, PendingImports pending, CancellationToken cancel)
    {
        if (NotOwned(home) is { } elsewhere)
        {
            return elsewhere;
        }

        var file = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(cancel)).Files.GetFile("file") : null;
        if (file is null or { Length: 0 or > LargestFile })
        {
            return Page.Of<ImportPage>(new ImportModel(home) { Trouble = TransferWords.NoFile }, StatusCodes.Status400BadRequest);
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancel);
        if (!ConfigurationDraft.TryParse(text, out var incoming))
        {
            var why = ConfigurationText.Read(text, EnvironmentName.Test, _ => null, _ => null).Mistakes;
            return Page.Of<ImportPage>(
                new ImportModel(home) { Trouble = $"{TransferWords.NotYaml} {string.Join(' ', why.Take(1).Select(mistake => $"{mistake.Line}:{mistake.Column} {MistakeWords.Of(mistake)}"))}" },
                StatusCodes.Status400BadRequest
            );
        }

        var before = ConfigurationDraft.Parse(home.Stored!.Draft.Text);
        var secrets = new Dictionary<string, string>(await stores.Secrets.RevealAsync(home.Key, cancel), StringComparer.Ordinal);
        var read = DraftTransfer.Import(incoming, before, home.Platform, keepsElsewhere: false, secrets.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (name, value) in read.Secrets)
        {
            secrets[name] = value;
        }

        var mistakes = new DraftReader(read.Draft, secrets, installation.Variables).Mistakes();
        return Page.Of<ImportPage>(
            new ImportModel(home)
            {
                Pending = pending.Keep(home.Key, home.Stored.Draft.Version, read),
                Changes = DraftChange.Between(before, read.Draft),
                Read = read,
                Mistakes = [.. mistakes.Select(SettingNames.Say)],
            }
        );
    }

    private static async Task<IResult> SaveAsync(ConnectorHome home, [FromForm] string? import, HttpContext context, Stores stores, PendingImports pending, CancellationToken cancel)
    {
        if (NotOwned(home) is { } elsewhere)
        {
            return elsewhere;
        }

        if (pending.Take(import ?? "", home.Key) is not { } kept)
        {
            return Page.Of<ImportPage>(new ImportModel(home) { Trouble = TransferWords.Gone }, StatusCodes.Status400BadRequest);
        }

        var isSaved = kept.Version == home.Stored!.Draft.Version && await DraftImport.SaveAsync(stores, home.Stored, kept.Read, SignedIn.ActorOf(context), cancel);
        return isSaved
            ? Results.LocalRedirect(home.Link("/set-up/details") + "?saved=1")
            : Page.Of<ImportPage>(new ImportModel(home) { Trouble = TransferWords.Changed }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> TakeOverAsync(ConnectorHome home, [FromForm] string? typed, HttpContext context, Stores stores, CancellationToken cancel)
    {
        if (NotOfFile(home) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!string.Equals(typed?.Trim(), home.Platform, StringComparison.OrdinalIgnoreCase))
        {
            return Page.Of<TakeOverPage>(new TakeOverModel(home) { Trouble = TransferWords.TypeName.With(home.Platform) }, StatusCodes.Status400BadRequest);
        }

        var path = Path.GetFullPath(home.File!);
        if (!ConfigurationDraft.TryParse(await File.ReadAllTextAsync(path, cancel), out var file))
        {
            return Page.Of<TakeOverPage>(new TakeOverModel(home) { Trouble = TransferWords.NotYaml }, StatusCodes.Status400BadRequest);
        }

        await DraftImport.TakeOverAsync(stores, home.Key, home.Slug, home.Platform, file, Path.GetDirectoryName(path)!, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(ConnectorEndpoint.Address));
    }

    private static IResult? NotOwned(ConnectorHome home) => home.Stored?.Enabled is null ? Results.LocalRedirect(home.Link(ConnectorEndpoint.Address)) : null;

    private static IResult? NotOfFile(ConnectorHome home) => home.IsOwned || home.File is null ? Results.LocalRedirect(home.Link(ConnectorEndpoint.Address)) : null;
}
