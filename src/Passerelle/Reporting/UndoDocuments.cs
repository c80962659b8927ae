using Passerelle.Core.Undoing;

namespace Passerelle.Reporting;

/// <summary>Something that an undo cannot take back.</summary>
/// <param name="Employees">Whom it concerns.</param>
public sealed record IrreversibleRow(string Code, string Text, IReadOnlyList<string> Employees)
{
    public static IrreversibleRow Of(Irreversible one) => new(one.Code, one.Text, [.. one.Employees.Select(e => e.Value)]);
}

/// <summary>What <c>undo</c> answers when nobody has confirmed it: the plan, and that nothing was done.</summary>
public sealed record UndoDocument(
    string Environment,
    string Outcome,
    string Code,
    string Text,
    string Mend,
    string Undoes,
    IReadOnlyList<IrreversibleRow> Irreversible,
    PlanDocument Plan
);
