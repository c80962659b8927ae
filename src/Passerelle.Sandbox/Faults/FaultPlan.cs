using Passerelle.Sandbox.Hosting;

namespace Passerelle.Sandbox.Faults;

/// <summary>The rules in force at one site. The same seed and order of requests strike the same requests. Safe to change while requests run.</summary>
public sealed class FaultPlan(int seed = 1)
{
    private readonly Lock gate = new();
    private List<ArmedRule> rules = [];
    private Random random = new(seed);

    /// <summary>The rules with their counts of matching and struck requests.</summary>
    public IReadOnlyList<FaultCount> Rules
    {
        get { lock (gate) { return [.. rules.Select(armed => new FaultCount(armed.Rule, armed.Seen, armed.Struck))]; } }
    }

    public void Add(FaultRule rule)
    {
        lock (gate)
        {
            rules.Add(new ArmedRule(rule));
        }
    }

    /// <summary>Replaces all rules; counts and chance start again.</summary>
    public void Replace(IEnumerable<FaultRule> next)
    {
        lock (gate)
        {
            rules = [.. next.Select(rule => new ArmedRule(rule))];
            random = new Random(seed);
        }
    }

    public void Clear() => Replace([]);

    /// <summary>Counts a request and says which rules strike it.</summary>
    internal Strike Next(string method, string path, string query)
    {
        lock (gate)
        {
            var matching = rules.Where(armed => armed.Matches(method, path, query)).ToList();
            return new Strike([.. matching.Where(armed => armed.Strikes(random))], [.. matching.Where(armed => armed.Rule.Kind == FaultKind.RepeatPage)]);
        }
    }
}

/// <summary>A rule with the number of requests it matched and struck.</summary>
public sealed record FaultCount(FaultRule Rule, int Seen, int Struck);

/// <summary>What happens to one request.</summary>
/// <param name="Watching">Rules that need to see this page, so that they can repeat it later.</param>
internal sealed record Strike(IReadOnlyList<ArmedRule> Rules, IReadOnlyList<ArmedRule> Watching)
{
    public FaultRule? Of(FaultKind kind) => Rules.FirstOrDefault(armed => armed.Rule.Kind == kind)?.Rule;
}

/// <summary>A rule in force. Its counters are only touched under the plan's lock.</summary>
internal sealed class ArmedRule(FaultRule rule)
{
    public FaultRule Rule { get; } = rule;
    public int Seen { get; private set; }
    public int Struck { get; private set; }

    /// <summary>JSON text of the rows last sent on the path, for a repeated page.</summary>
    public string? LastRows { get; set; }

    public bool Matches(string method, string path, string query) =>
        (Rule.Method is null || string.Equals(Rule.Method, method, StringComparison.OrdinalIgnoreCase))
        && Glob.Matches(Rule.Path, Rule.Path.Contains('?', StringComparison.Ordinal) ? path + query : path);

    public bool Strikes(Random random)
    {
        Seen++;
        var strikes = (Rule.Nth is null || Seen == Rule.Nth)
            && (Rule.Every is not { } every || Seen % every == 0)
            && (Rule.Count is null || Struck < Rule.Count)
            && (Rule.Probability is not { } chance || random.NextDouble() < chance);
        Struck += strikes ? 1 : 0;
        return strikes;
    }
}
