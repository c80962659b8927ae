using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>
/// The bookkeeping of one pass over the pages, which judges whether the pass saw everyone (rule R2). No order of the rows is promised, so
/// people created or deleted meanwhile shift rows between pages: a repeated id or a total that moves spoils the proof.
/// </summary>
/// <remarks><see href="https://developer.personio.de/docs/pagination-adoption-guide-for-v1-get-employees-endpoint"/></remarks>
internal sealed class V1Crawl
{
    /// <summary>The greatest page Personio grants.</summary>
    public const int PageSize = 100;

    private const int MaxPages = 20_000;

    private readonly Dictionary<EmployeeId, Employee> employees = [];
    private readonly HashSet<int> totals = [];
    private bool anyTotalMissing;
    private int pages;
    private int? cutAt;

    public IReadOnlyCollection<Employee> Employees => employees.Values;

    /// <summary>The row the next page begins with: <c>offset</c> counts rows, not pages.</summary>
    public int NextOffset { get; private set; }

    /// <summary>Whether the last page was reached, or the pages lead nowhere.</summary>
    public bool IsOver { get; private set; }

    private int Announced => totals.Count == 0 ? 0 : totals.Max();

    public void Add(V1Page page)
    {
        var before = employees.Count;
        foreach (var employee in page.Employees)
        {
            employees[employee.Id] = employee;
        }

        pages++;
        NextOffset += page.Rows;
        anyTotalMissing |= page.Total is null;
        totals.UnionWith(page.Total is { } total ? [total] : []);

        // The server may grant less than was asked for; it says so in the answer.
        var size = page.Limit is > 0 and < PageSize ? page.Limit.Value : PageSize;
        var isShort = page.Rows < size;
        var isCut = isShort && NextOffset < (page.Total ?? Announced);
        cutAt ??= isCut ? NextOffset : null;

        var leadsNowhere = employees.Count == before || pages >= MaxPages || (!anyTotalMissing && NextOffset > Announced + size);
        IsOver = leadsNowhere || (isShort && !isCut);
    }

    /// <summary>Adds the people of an earlier pass that this one did not see.</summary>
    public void FillFrom(V1Crawl earlier)
    {
        foreach (var employee in earlier.employees.Values)
        {
            employees.TryAdd(employee.Id, employee);
        }
    }

    public RosterProof Judge()
    {
        var came = employees.Count;
        if (anyTotalMissing || totals.Count == 0)
        {
            return RosterProof.Incomplete("total-missing", $"Personio did not announce how many employees there are; {came} came.", came);
        }

        if (totals.Count > 1)
        {
            return Incomplete("total-moved", $"The announced number of employees changed during the read, between {totals.Min()} and {Announced}");
        }

        if (cutAt is { } row)
        {
            return Incomplete("page-cut", $"A page ended early, at row {row} of {Announced}");
        }

        if (NextOffset > came)
        {
            return Incomplete("rows-repeated", $"{NextOffset} rows came, some of them twice or without an id, so others may have been skipped");
        }

        return came == Announced ? RosterProof.Complete(came, Announced) : Incomplete("rows-missing", $"Personio announced {Announced} employees");

        RosterProof Incomplete(string code, Phrase why) => RosterProof.Incomplete(code, $"{why}; {came} different employees came.", came, Announced);
    }
}
