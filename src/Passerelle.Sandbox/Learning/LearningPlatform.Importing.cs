using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning;

/// <summary>Taking over a platform from elsewhere.</summary>
public sealed partial class LearningPlatform
{
    /// <summary>Replaces everything by what is given; nothing changes when it does not fit together.</summary>
    /// <exception cref="ArgumentException">Something is there twice, or names what is not there.</exception>
    public void Import(PlatformImport import)
    {
        var ids = new ObjectIds(ObjectIds.NewPlatformPart(Options.IdSeed is { } seed ? new Random(seed) : Random.Shared), _clock);
        var state = new ImportedState(new LearningState(ids)).Fill(import);
        lock (_gate)
        {
            _on = new Behaviours(state, Options, _clock);
        }

        Changed?.Invoke();
    }
}
