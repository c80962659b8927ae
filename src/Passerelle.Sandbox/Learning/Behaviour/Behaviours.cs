namespace Passerelle.Sandbox.Learning;

/// <summary>Everything that can be done to one state. Used only under the platform's lock.</summary>
internal sealed class Behaviours
{
    public Behaviours(LearningState state, LearningPlatformOptions options, TimeProvider clock)
    {
        State = state;
        Memberships = new Memberships(state, options);
        Managers = new Managers(state);
        Accounts = new Accounts(state, options, Memberships, Managers, clock);
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
    public ProfileEdits ProfileEdits { get; }
    public GroupTree Groups { get; }
    public CustomFields CustomFields { get; }
    public ExternalIds ExternalIds { get; }
    public BulkJobs Bulk { get; }

    /// <summary>Lets happen what the clock has made due; true when anything did.</summary>
    public bool Settle() => Bulk.RunDue() | Accounts.DeleteDue();
}
