using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Personio.Limits;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio;

/// <summary>
/// A simulated Personio account: its people, units and attributes, and the credential that reads them. What HR does on Personio's pages is a method here;
/// what the API answers is written by <see cref="PersonioEndpoints"/>. Safe to use from several threads; records handed out never change.
/// </summary>
public sealed partial class PersonioAccount
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Dictionary<long, PersonioEmployee> people = [];
    private readonly Dictionary<long, Unit> units = [];
    private readonly Dictionary<(UnitKind, string), long> unitsByName = [];
    private readonly List<PersonioAttribute> customAttributes = [];
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private long nextId = 4_100_001;
    private long nextUnitId = 900_001;
    private PersonioEmployee[]? newestFirst;
    private PersonioEmployee[]? byId;

    public PersonioAccount(PersonioOptions options, TimeProvider clock)
    {
        Options = options;
        this.clock = clock;
        Tokens = new PersonioTokens(clock);
        Limits = new PersonioLimits(options, clock);
    }

    public PersonioOptions Options { get; }

    /// <summary>Requests served; filled by the host.</summary>
    public SiteLog Log { get; } = new();

    /// <summary>Raised after every change of what is kept in the state file, outside any lock.</summary>
    public event EventHandler? Changed;

    internal PersonioTokens Tokens { get; }
    internal PersonioLimits Limits { get; }
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Number of people, ended ones included.</summary>
    public int Count
    {
        get { lock (gate) { return people.Count; } }
    }

    /// <summary>Everyone, the newest record first, as v1 lists them.</summary>
    public IReadOnlyList<PersonioEmployee> Employees
    {
        get
        {
            lock (gate)
            {
                return newestFirst ??= [.. people.Values.OrderByDescending(person => person.CreatedAt).ThenByDescending(person => person.Id)];
            }
        }
    }

    /// <summary>Everyone by ascending id, as v2 lists them.</summary>
    internal PersonioEmployee[] ById
    {
        get { lock (gate) { return byId ??= [.. people.Values.OrderBy(person => person.Id)]; } }
    }

    /// <summary>One person, or <see langword="null"/>.</summary>
    public PersonioEmployee? Find(long id)
    {
        lock (gate)
        {
            return people.GetValueOrDefault(id);
        }
    }

    /// <summary>The person with this address (compared without case), or <see langword="null"/>.</summary>
    public PersonioEmployee? FindByEmail(string email) =>
        Employees.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>All units of a kind by ascending id.</summary>
    public IReadOnlyList<Unit> UnitsOf(UnitKind kind)
    {
        lock (gate)
        {
            return [.. units.Values.Where(unit => unit.Kind == kind).OrderBy(unit => unit.Id)];
        }
    }

    /// <summary>The unit with this id, or <see langword="null"/>.</summary>
    public Unit? Unit(long? id)
    {
        lock (gate)
        {
            return id is { } known ? units.GetValueOrDefault(known) : null;
        }
    }

    /// <summary>Presets and custom attributes, hidden ones too.</summary>
    public IReadOnlyList<PersonioAttribute> Attributes
    {
        get { lock (gate) { return [.. PersonioAttribute.Presets, .. customAttributes]; } }
    }

    /// <summary>Attributes the credential may read.</summary>
    public IReadOnlyList<PersonioAttribute> ReadableAttributes
    {
        get
        {
            lock (gate)
            {
                return [.. PersonioAttribute.Presets.Concat(customAttributes).Where(attribute =>
                    attribute.Key == "id" || (!hidden.Contains(attribute.Key) && Options.ReadableAttributes?.Contains(attribute.Key) != false))];
            }
        }
    }

    /// <summary>Writes the state to <paramref name="to"/>.</summary>
    public void Save(Stream to)
    {
        PersonioState state;
        lock (gate)
        {
            state = new PersonioState
            {
                Employees = [.. people.Values],
                Units = [.. units.Values],
                CustomAttributes = [.. customAttributes],
                Hidden = [.. hidden],
                Tokens = Tokens.All,
                NextId = nextId,
            };
        }

        state.Write(to);
    }

    /// <summary>Replaces the state by what <see cref="Save"/> wrote.</summary>
    public void Load(Stream from)
    {
        var state = PersonioState.Read(from);
        Replace(state);
        Tokens.All = state.Tokens;
    }

    /// <summary>Replaces people, units and attributes; the credential and its tokens stay.</summary>
    public void Replace(PersonioState state)
    {
        lock (gate)
        {
            people.Clear();
            units.Clear();
            unitsByName.Clear();
            customAttributes.Clear();
            hidden.Clear();
            state.Employees.ToList().ForEach(person => people.Add(person.Id, person));
            state.Units.ToList().ForEach(Add);
            customAttributes.AddRange(state.CustomAttributes);
            hidden.UnionWith(state.Hidden);
            nextId = Math.Max(state.NextId, people.Count == 0 ? 0 : people.Keys.Max() + 1);
            newestFirst = byId = null;
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Replaces everything by a made-up company.</summary>
    public void Fill(MadeUpCompany company) => Replace(company.State);

    private void Add(Unit unit)
    {
        units[unit.Id] = unit;
        unitsByName[(unit.Kind, unit.Name)] = unit.Id;
        nextUnitId = Math.Max(nextUnitId, unit.Id + 1);
    }

    private long UnitNamed(UnitKind kind, string name)
    {
        if (!unitsByName.TryGetValue((kind, name), out var id))
        {
            id = nextUnitId;
            Add(new Unit(kind, id, name));
        }

        return id;
    }
}
