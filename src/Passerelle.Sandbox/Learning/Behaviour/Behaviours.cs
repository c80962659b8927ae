using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Everything that can be done to one state. Used only under the platform's lock.</summary>
internal sealed class Behaviours
{
    public Behaviours(LearningState state, LearningPlatformOptions options, TimeProvider clock)
    {
        State = state;
        Memberships = new Memberships(state, options);
        Managers = new Managers(state);
        Accounts = new Accounts(state, Memberships, Managers, clock);
        Creation = new UserCreation(state, options, Memberships, clock);
        ProfileEdits = new ProfileEdits(state, options, clock);
        Groups = new GroupTree(state, options);
        CustomFields = new CustomFields(state, options);
        ExternalIds = new ExternalIds(state, options);
        Bulk = new BulkJobs(state, options, Memberships, clock);
    }

    public LearningState State { get; }
    public Memberships Memberships { get; }
    public Managers Managers { get; }
    public Accounts Accounts { get; }
    public UserCreation Creation { get; }
    public ProfileEdits ProfileEdits { get; }
    public GroupTree Groups { get; }
    public CustomFields CustomFields { get; }
    public ExternalIds ExternalIds { get; }
    public BulkJobs Bulk { get; }

    /// <summary>Lets happen what the clock has made due; true when anything did.</summary>
    public bool Settle() => Bulk.RunDue() | Accounts.DeleteDue();
}
