using Passerelle.Core.Target;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Instance;

/// <summary>What the instance begins with, kept beside its state so that a reset leads back to the very same groups with the same ids.</summary>
internal sealed class Beginning(InstanceFolder folder, SimulatedWorld world)
{
    private readonly string learning = folder.BeginningOf("learning");
    private readonly string personio = folder.BeginningOf("personio");

    /// <summary>Fills the world; a state file that exists takes its place when the host loads it.</summary>
    public void Prepare(int people, int seed)
    {
        if (File.Exists(learning) && File.Exists(personio))
        {
            Load();
        }
        else if (!File.Exists(folder.State))
        {
            world.Fill(people, seed);
        }
    }

    /// <summary>Keeps the beginning, if it is not kept yet, and goes back to it at each reset.</summary>
    public void Remember(SandboxHost host)
    {
        if (!File.Exists(learning) || !File.Exists(personio))
        {
            Save(learning, world.Platform.Save);
            Save(personio, world.Personio.Save);
        }

        host["learning"].Beginning = () => Load(learning, world.Platform.Load);
        host["personio"].Beginning = () => Load(personio, world.Personio.Load);
    }

    /// <returns>The root group of the platform of this folder; null before its first start.</returns>
    public GroupId? RootGroup()
    {
        if (!File.Exists(learning))
        {
            return null;
        }

        Load(learning, world.Platform.Load);
        return new GroupId(world.Platform.RootGroupId);
    }

    private void Load()
    {
        Load(learning, world.Platform.Load);
        Load(personio, world.Personio.Load);
    }

    private static void Load(string path, Action<Stream> load)
    {
        using var file = File.OpenRead(path);
        load(file);
    }

    private static void Save(string path, Action<Stream> save)
    {
        var aside = path + ".new";
        using (var file = File.Create(aside))
        {
            save(file);
        }

        File.Move(aside, path, overwrite: true);
    }
}
