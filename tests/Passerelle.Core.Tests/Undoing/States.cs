using System.Globalization;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using Passerelle.Core.Undoing;

namespace Passerelle.Core.Tests.Undoing;

/// <summary>A scene's state as lines, each with the account it is about, so that accounts an undo says it leaves can be left out.</summary>
internal static class States
{
    public static IReadOnlyList<(UserId User, string Line)> Of(Scene scene)
    {
        var platform = scene.Platform;
        var living = platform.Users.Values.Where(u => !u.IsDeleted).Select(u => u.Id).ToHashSet();
        return
        [
            .. platform.Users.Values.Select(u => (u.Id, string.Create(CultureInfo.InvariantCulture, $"user {u.Id} {(u.IsDeleted ? "deleted" : $"{u.Mail} {u.FirstName} {u.LastName} {u.Job} {u.DeactivatedAt:O}")}"))),
            .. platform.Mappings.Select(m => (m.User, $"mapping {m.Platform} {m.Value} {m.User}")),
            .. scene.Memory.Links.Select(l => (l.Value.User, $"link {l.Key} {l.Value.User} {l.Value.RemovedByConnector}")),
            .. platform.Learners.Select(l => (l.User, $"learner {l.User} {l.Group} {(scene.Memory.CausedOf(l.User).Contains(l.Group) ? "caused" : "by hand")}")),
            .. platform.Managers.Where(m => living.Contains(m.User) && living.Contains(m.Manager)).Select(m => (m.User, $"manager {m.User} {m.Manager} {(scene.Memory.ManagersOf(m.User).Contains(m.Manager) ? "set" : "by hand")}")),
            .. platform.Values.Where(v => living.Contains(v.Key.User)).Select(v => (v.Key.User, $"value {v.Key.User} {v.Key.Field} {v.Value}")),
        ];
    }

    /// <summary>What only one of two states has; accounts of which an undo says that something stays do not count, and neither does what is left of those a run made.</summary>
    public static IReadOnlyList<string> Difference(IReadOnlyList<(UserId User, string Line)> expected, IReadOnlyList<(UserId User, string Line)> actual, params IReadOnlyList<Plan> undos)
    {
        var said = undos.SelectMany(u => u.People).Where(p => p.Findings.Count > 0 && p.User is not null).Select(p => p.User!.Value).ToHashSet();
        var idsStayOff = undos.SelectMany(u => u.AllFindings).Where(f => f.Code == UndoCodes.IdStaysOff).Select(f => f.What.Values[0] as string).ToHashSet(StringComparer.Ordinal);
        var above = undos.SelectMany(u => (u.Irreversible ?? []).Where(i => i.Code == IrreversibleCodes.ParentsRemain).SelectMany(i => i.Employees).Select(e => u.People.Single(p => p.Employee == e).User)).ToHashSet();
        var known = expected.Select(e => e.User).ToHashSet();
        bool Counts((UserId User, string Line) one) => !said.Contains(one.User) && !(one.Line.Split(' ') is ["mapping", _, var value, _] && idsStayOff.Contains(value));
        return
        [
            .. expected.Except(actual).Where(Counts).Select(one => "- " + one.Line),
            .. actual.Except(expected).Where(Counts).Where(one => known.Contains(one.User) || !one.Line.EndsWith("deleted", StringComparison.Ordinal))
                .Where(one => !above.Contains(one.User) || !one.Line.EndsWith($" {Scene.Root} by hand", StringComparison.Ordinal)).Select(one => "+ " + one.Line),
        ];
    }
}
