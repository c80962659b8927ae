using System.Diagnostics.CodeAnalysis;
using Passerelle.Core.Planning;
using Passerelle.Store.Data;

namespace Passerelle.Store.Plans;

/// <summary>A plan as text, just as it is kept and hashed.</summary>
/// <param name="Head">Everything but the people.</param>
/// <param name="Rows">One person each.</param>
internal sealed record PlanContent(string Head, IReadOnlyList<string> Rows)
{
    public string Hash
    {
        get
        {
            using var hash = new PlanHash();
            hash.Add(Head);
            foreach (var row in Rows)
            {
                hash.Add(row);
            }

            return hash.End();
        }
    }

    public static PlanContent Of(Plan plan) => new(StoreJson.Write(plan with { People = [] }), [.. plan.People.Select(StoreJson.Write)]);

    /// <summary>Reads the plan back if the text is what was hashed.</summary>
    public bool IsGenuine(string hash, [NotNullWhen(true)] out Plan? plan)
    {
        plan = string.Equals(Hash, hash, StringComparison.Ordinal)
            ? StoreJson.Read<Plan>(Head) with
            {
                People = [.. Rows.Select(StoreJson.Read<PersonPlan>)],
            }
            : null;
        return plan is not null;
    }
}
