using System.Diagnostics.CodeAnalysis;
using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.Http;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning;

/// <summary>
/// A simulated 360Learning platform: its whole state and its behaviour, written from the vendor's API documents. Thread-safe.
/// It never sends a mail; <see cref="MailsNeverSent"/> lists what would have gone.
/// </summary>
public sealed partial class LearningPlatform
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private Behaviours _on;

    public LearningPlatform(LearningPlatformOptions options, TimeProvider clock)
    {
        Options = options;
        _clock = clock;
        Gate = new Gate(options, clock);
        var random = options.IdSeed is { } seed ? new Random(seed) : Random.Shared;
        var state = new LearningState(new ObjectIds(ObjectIds.NewPlatformPart(random), clock));
        state.AddGroup(state.Ids.Next(), options.PlatformName, isPublic: false, parent: null);
        _on = new Behaviours(state, options, clock);
        AddOwner(state);
    }

    public LearningPlatformOptions Options { get; }

    /// <summary>Every API request handled, to be counted and cleared.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>Id of the platform group, the root of the tree: it identifies this platform.</summary>
    public string RootGroupId => Ask(on => on.State.Root.Id);

    /// <summary>Raised after every change, outside the lock.</summary>
    [SuppressMessage("Design", "MA0046:Use EventHandler<T> to declare events", Justification = "There is nothing to tell but that something changed.")]
    public event Action? Changed;

    internal Gate Gate { get; }

    internal TimeProvider Clock => _clock;

    /// <summary>Writes the whole state as JSON. Tokens, request log and options are not part of it.</summary>
    public void Save(Stream to)
    {
        StateFile file;
        lock (_gate)
        {
            file = StateFile.From(_on.State);
        }

        file.Write(to);
    }

    /// <summary>Replaces the whole state by one that <see cref="Save"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">The stream does not hold such a state.</exception>
    public void Load(Stream from)
    {
        var state = StateFile.Read(from).ToState(_clock);
        lock (_gate)
        {
            _on = new Behaviours(state, Options, _clock);
        }

        Changed?.Invoke();
    }

    /// <summary>Takes back every token given out, as happens when a credential is revoked.</summary>
    public void RevokeTokens() => Gate.RevokeTokens();

    /// <summary>The next bulk job ends with status <c>error</c> and this message, having done nothing.</summary>
    public void FailNextBulkOperation(string message) => Ask(on => on.Bulk.FailNext = message);

    /// <summary>Does something under the lock, after everything due has happened.</summary>
    internal T Ask<T>(Func<Behaviours, T> question) => Do(on => (question(on), false));

    internal T Do<T>(Func<Behaviours, (T Result, bool Changed)> act)
    {
        T result;
        bool changed;
        lock (_gate)
        {
            var settled = _on.Settle();
            (result, changed) = act(_on);
            changed |= settled;
        }

        if (changed)
        {
            Changed?.Invoke();
        }

        return result;
    }

    private void AddOwner(LearningState state)
    {
        if (Options.OwnerMail is null)
        {
            return;
        }

        var owner = state.AddUser(state.Ids.Next());
        state.SetMail(owner, Options.OwnerMail);
        (owner.FirstName, owner.LastName, owner.IsOwner, owner.Status) = ("Platform", "Owner", true, UserStatus.Active);
        _on.Memberships.Give(owner, state.Root, GroupRole.Owner);
    }
}
