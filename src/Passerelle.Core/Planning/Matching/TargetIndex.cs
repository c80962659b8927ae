using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>The snapshot's accounts and mappings by everything the planner asks for; built once, independent of the input's order.</summary>
internal sealed class TargetIndex
{
    private readonly Dictionary<UserId, LearningUser> users;
    private readonly Dictionary<string, LearningUser> live = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LearningUser> deleted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ambiguous = new(StringComparer.OrdinalIgnoreCase);

    public TargetIndex(Snapshot snapshot)
    {
        users = new Dictionary<UserId, LearningUser>(snapshot.Users.Count);
        live.EnsureCapacity(snapshot.Users.Count);
        foreach (var user in snapshot.Users)
        {
            if (!users.TryAdd(user.Id, user) || Comparing.MailKey(user.Mail) is not { Length: > 0 } key)
            {
                continue;
            }

            var byMail = user.IsDeleted ? deleted : live;
            if (!byMail.TryAdd(key, user))
            {
                byMail[key] = First(byMail[key], user);
                if (!user.IsDeleted)
                {
                    ambiguous.Add(key);
                }
            }
        }
    }

    public LearningUser? Find(UserId id) => users.GetValueOrDefault(id);

    public LearningUser? LiveWith(string mail) => live.GetValueOrDefault(Comparing.MailKey(mail));

    public LearningUser? DeletedWith(string mail) => deleted.GetValueOrDefault(Comparing.MailKey(mail));

    /// <summary>Whoever has the address now, live before deleted: a deleted account keeps its address.</summary>
    public LearningUser? HolderOf(string mail) => LiveWith(mail) ?? DeletedWith(mail);

    /// <summary>Two live accounts carry this address, written differently.</summary>
    public bool IsAmbiguous(string mail) => ambiguous.Contains(Comparing.MailKey(mail));

    private static LearningUser First(LearningUser one, LearningUser other)
    {
        var byDeletion = Nullable.Compare(other.LastDeleted, one.LastDeleted);
        var byId = byDeletion != 0 ? byDeletion : string.CompareOrdinal(one.Id.Value, other.Id.Value);
        return byId <= 0 ? one : other;
    }
}
