using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Where the address of an account goes that makes room for a person of its own (rule S11).</summary>
internal sealed class ParkingPlaces(TargetIndex index, Owners owners)
{
    /// <summary><c>name#id@domain</c>: a distinct login whose mail still reaches the old mailbox.</summary>
    public string PlaceFor(LearningUser account)
    {
        var at = account.Mail!.LastIndexOf('@');
        var byEmployee = owners.Of(account.Id) is { } owner ? With(owner.Id.Value) : null;
        return byEmployee is not null && index.HolderOf(byEmployee) is null ? byEmployee : With(account.Id.Value);

        string With(string id) => $"{account.Mail[..at]}#{id}{account.Mail[at..]}";
    }
}
