using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.World;

/// <content>What people do on the platform by hand.</content>
public sealed partial class Company
{
    private void HandMadeManagers()
    {
        foreach (var draft in drafts)
        {
            var user = UserOf(draft);
            var boss = drafts.Find(d => d.Number == draft.Supervisor) is { } supervisor ? UserOf(supervisor) : null;
            if (user is { IsDeleted: false } && boss is { IsDeleted: false } && user.Id != boss.Id)
            {
                Scene.Platform.SetManager(user.Id, boss.Id);
            }
        }
    }

    private LearningUser? UserOf(Draft draft) =>
        Scene.Platform.Users.Values.FirstOrDefault(u => string.Equals(u.Mail, draft.Mail, StringComparison.OrdinalIgnoreCase));

    private void HandMadeUsers()
    {
        for (var i = 0; i < size / 2; i++)
        {
            var like = drafts.Count > 0 && random.Next(3) > 0 ? Pick(drafts) : null;
            var mail = like?.Mail is { Length: > 0 } m && m.Contains('@', StringComparison.Ordinal) ? m.ToUpperInvariant() : $"guest{i}@else.example";
            if (Scene.Platform.Users.Values.Any(u => string.Equals(u.Mail, mail, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var status = Pick([UserStatus.Active, UserStatus.Active, UserStatus.Invited, UserStatus.Deleted]);
            var user = Scene.HasUser(mail, like?.First ?? "Guest", random.Next(4) == 0 ? "Other" : like?.Last ?? "Guest", "Poet", status, Pick([Scene.Root, Scene.Acme, Scene.Paris]));
            if (like is null)
            {
                Strangers.Add(user.Id);
            }
            else if (status != UserStatus.Deleted && random.Next(3) == 0)
            {
                Scene.Platform.OtherRoles.Add((user.Id, new RoleInGroup(Scene.Root, Pick([GroupRole.Editor, GroupRole.Admin, GroupRole.Owner]))));
            }
        }
    }

    private void WorkByHand()
    {
        var platform = Scene.Platform;
        var users = platform.Users.Values.Where(u => !u.IsDeleted && !Strangers.Contains(u.Id)).OrderBy(u => u.Id.Value, StringComparer.Ordinal).ToList();
        if (users.Count == 0)
        {
            return;
        }

        var user = Pick(users).Id;
        switch (random.Next(7))
        {
            case 0 when !platform.OtherRoles.Any(r => r.User == user):
                platform.Delete(user);
                break;
            case 1:
                platform.Enter(user, Pick([Scene.Paris, Scene.NewYork]));
                break;
            case 2:
                platform.ReplaceValues(user, []);
                break;
            case 3 when platform.Fields.Count > 0:
                platform.RenameField(Pick([.. platform.Fields.Keys.OrderBy(f => f.Value, StringComparer.Ordinal)]), "Renamed " + platform.NextId());
                break;
            case 4 when platform.Fields.Count > 0:
                platform.DropField(Pick([.. platform.Fields.Keys.OrderBy(f => f.Value, StringComparer.Ordinal)]));
                break;
            case 5:
                platform.SetManager(user, Pick(users.Where(u => u.Id != user).DefaultIfEmpty(Scene.HasUser("boss" + platform.NextId() + "@else.example"))).Id);
                break;
            default:
                platform.Edit(user, "job", "Juggler");
                break;
        }
    }

    /// <summary>Somebody links a person and an account by hand, or takes a link off.</summary>
    private void DecideByHand()
    {
        var ledger = Scene.Memory.Read();
        var snapshot = Leftovers.SetApart(Scene.Platform.Read(Scene.Rules.LinkPlatform, new HashSet<UserId>()), ledger);
        var linking = new HandLinking(Scene.Roster(), snapshot, ledger, Scene.Rules);
        var employee = new EmployeeId(drafts[decisions.Next(drafts.Count)].Number);
        var users = Scene.Platform.Users.Keys.Where(u => !Strangers.Contains(u)).OrderBy(u => u.Value, StringComparer.Ordinal).ToList();
        var verdict = decisions.Next(2) == 0 || users.Count == 0
            ? linking.Unlink(employee)
            : linking.Link(employee, users[decisions.Next(users.Count)].Value, samePerson: decisions.Next(2) == 0);
        if (verdict.Decision is { } decision)
        {
            Scene.Memory.Decide(decision);
        }
    }
}
