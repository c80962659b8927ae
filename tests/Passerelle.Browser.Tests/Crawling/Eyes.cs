using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Looks at pages while somebody walks through them: in every look, and for words that were left in English.</summary>
/// <param name="data">What pages show that is the same in every language.</param>
/// <param name="open">Opens another window of the same person.</param>
public sealed class Eyes(IEnumerable<string> data, Func<Look, string, Task<Visitor>> open) : IAsyncDisposable
{
    private const string English = "en";

    private static readonly string[] Languages = [English, "fr", "de"];

    private readonly Prose prose = new(data);
    private readonly Dictionary<Visitor, List<Visitor>> others = [];

    /// <summary>Everything that was wrong so far, each with the page and the step of the walk.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Looks at the page that is open, which can be opened again by its address.</summary>
    public async Task SeeAsync(Visitor visitor, string step)
    {
        await SeeOnceAsync(visitor, step);
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [visitor.Look.Language] = await new PageCheck(visitor).TextsAsync() };
        foreach (var other in await OthersAsync(visitor))
        {
            await other.GoAsync(visitor.Page.Url);
            texts[other.Look.Language] = await new PageCheck(other).TextsAsync();
        }

        foreach (var (language, said) in texts.Where(one => one.Key != English))
        {
            Wrong.AddRange(prose.Untranslated(said, texts[English]).Select(one => $"{step}: {visitor.Page.Url}: not translated into {language}: {one}"));
        }
    }

    /// <summary>Looks at the answer to a form, or at a page that will not be the same again.</summary>
    public async Task SeeOnceAsync(Visitor visitor, string step) =>
        // The answer to a mistake in a form is a 400, which the browser reports too.
        Wrong.AddRange((await new PageCheck(visitor).LookAroundAsync()).Where(one => !one.Contains("400 (Bad Request)", StringComparison.Ordinal)).Select(one => $"{step}: {visitor.Page.Url}: {one}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var other in others.Values.SelectMany(one => one))
        {
            await other.DisposeAsync();
        }
    }

    /// <summary>The same person, reading in the other languages.</summary>
    private async Task<IReadOnlyList<Visitor>> OthersAsync(Visitor visitor)
    {
        if (!others.TryGetValue(visitor, out var found))
        {
            var session = await visitor.SessionAsync();
            others[visitor] = found = [];
            foreach (var language in Languages.Where(one => one != visitor.Look.Language))
            {
                found.Add(await open(visitor.Look with { Language = language }, session));
            }
        }

        return found;
    }
}
