using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Undoing;
using Passerelle.Reporting;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Undo;

/// <summary>Where taking a run back stands: nothing asked yet, or a plan to be confirmed.</summary>
/// <param name="Run">The run that is to be taken back.</param>
public sealed record UndoModel(Run Run, ConnectorEnvironment Environment)
{
    /// <summary>Null while there is none.</summary>
    public UndoShown? Plan { get; init; }

    /// <summary>What is wrong with the number typed.</summary>
    public string? Trouble { get; init; }

    public string? Typed { get; init; }
}

/// <summary>A stored plan that takes a run back.</summary>
/// <param name="Concerned">People whose accounts it changes.</param>
/// <param name="Counts">How many of each kind.</param>
/// <param name="Rows">A page of them.</param>
/// <param name="Left">What stays, and why.</param>
/// <param name="IsOld">Made so long ago that it should be made again; rows that differ are left in any case.</param>
public sealed record UndoShown(
    string Id,
    int Concerned,
    IReadOnlyList<(PersonAction Action, int Count)> Counts,
    IReadOnlyList<Irreversible> Irreversible,
    ListPage<UndoRow> Rows,
    IReadOnlyList<Note> Left,
    bool IsOld
);

/// <summary>What is taken back for one person.</summary>
public sealed record UndoRow(string Employee, string Name, PersonAction Action, IReadOnlyList<ChangeTableRow> Changes);
