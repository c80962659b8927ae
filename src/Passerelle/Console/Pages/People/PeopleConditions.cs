namespace Passerelle.Console.Pages.People;

/// <summary>What the address line asks for, as tables with their condition: <c>r</c> is a row of the plan, <c>l</c> a link.</summary>
public sealed class PeopleConditions(PeopleFilter filter)
{
    private const string NotInPlan = "NOT EXISTS (SELECT 1 FROM plan_row r WHERE r.plan_id = @plan AND r.employee = l.employee)";

    public bool IsSearch => !string.IsNullOrWhiteSpace(filter.Search);

    private bool IsAction => !string.IsNullOrEmpty(filter.Action);

    /// <summary>Whether something of the plan's rows themselves is asked for.</summary>
    public bool NarrowsPlan => IsSearch || IsAction;

    /// <summary>Nothing is planned with the others, and every one of them is linked.</summary>
    public bool LeavesNoOthers => IsAction || filter.Account is PeopleFilter.Without;

    /// <summary>Of a link; null when the account does not matter.</summary>
    public string? Account =>
        filter.Account switch
        {
            PeopleFilter.Linked => "l.user_id IS NOT NULL AND l.removed_at IS NULL",
            PeopleFilter.Removed => "l.removed_at IS NOT NULL",
            PeopleFilter.Without => "l.user_id IS NULL",
            _ => null,
        };

    /// <summary>The people of the plan.</summary>
    public string Planned
    {
        get
        {
            List<string> conditions = ["r.plan_id = @plan"];
            if (IsSearch)
            {
                conditions.Add($"(r.employee = @id OR r.employee IN (SELECT employee FROM link WHERE env = @env AND user_id = @id) OR {NameSearch.Finds(filter.Search!, "r.")})");
            }

            if (IsAction)
            {
                conditions.Add("r.action = @action");
            }

            return Account is { } account
                ? $"plan_row r LEFT JOIN link l ON l.env = @env AND l.employee = r.employee WHERE {string.Join(" AND ", [.. conditions, account])}"
                : $"plan_row r WHERE {string.Join(" AND ", conditions)}";
        }
    }

    /// <summary>Whoever is linked without being in the plan; their names are not known.</summary>
    public string Others =>
        $"link l WHERE {string.Join(" AND ", ((string?[])["l.env = @env", NotInPlan, Account, IsSearch ? "(l.employee = @id OR l.user_id = @id)" : null]).OfType<string>())}";
}
