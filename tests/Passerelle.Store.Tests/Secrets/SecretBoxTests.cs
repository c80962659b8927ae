using Passerelle.Store.Data;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Tests.Secrets;

public sealed class SecretBoxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-key-").FullName;

    private string Data => Path.Combine(folder, "data");

    private string Key => Path.Combine(folder, "keys", "passerelle.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_sealed_opens_also_after_a_restart()
    {
        var box = KeyFile.Open(Key, Data).Seal("déjà vu 名", "mail 1");
        KeyFile.Open(Key, Data).Open(box, "mail 1").ShouldBe("déjà vu 名");
    }

    [Fact]
    public void A_changed_box_or_another_purpose_opens_nothing()
    {
        var secrets = KeyFile.Open(Key, Data);
        var box = secrets.Seal("secret", "mail 1");
        secrets.Open(box, "mail 2").ShouldBeNull();
        secrets.Open(box.AsSpan(0, 5), "mail 1").ShouldBeNull();
        for (var i = 0; i < box.Length; i++)
        {
            box[i] ^= 1;
            secrets.Open(box, "mail 1").ShouldBeNull();
            box[i] ^= 1;
        }
    }

    [Fact]
    public void The_same_text_is_never_the_same_box()
    {
        var secrets = KeyFile.Open(Key, Data);
        secrets.Seal("secret", "p").ShouldNotBe(secrets.Seal("secret", "p"));
    }

    [Fact]
    public void Two_who_start_at_once_share_one_key()
    {
        var boxes = new SecretBox[8];
        Parallel.For(0, boxes.Length, i => boxes[i] = KeyFile.Open(Key, Data));
        var sealedText = boxes[0].Seal("secret", "p");
        boxes.ShouldAllBe(b => b.Open(sealedText, "p") == "secret");
        Directory.GetFiles(Path.GetDirectoryName(Key)!).ShouldBe([Key]);
    }

    [Fact]
    public void The_key_is_for_its_owner_only()
    {
        KeyFile.Open(Key, Data);
        var mode = OperatingSystem.IsWindows() ? (UnixFileMode?)null : File.GetUnixFileMode(Key);
        Assert.SkipWhen(mode is null, "Windows has no Unix file modes.");
        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("data/key")]
    [InlineData("data/deep/er/key")]
    [InlineData("keys/../data/key")]
    [InlineData("link/key")]
    public void A_key_inside_the_data_folder_is_refused(string path)
    {
        Directory.CreateDirectory(Data);
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), Data);
        Should.Throw<StoreException>(() => KeyFile.Open(Path.Combine(folder, path), Data)).Code.ShouldBe("key-inside-data");
    }

    [Fact]
    public void A_folder_whose_name_only_begins_alike_is_outside() => KeyFile.Open(Path.Combine(folder, "data-keys", "key"), Data).ShouldNotBeNull();

    [Fact]
    public void A_file_that_holds_no_key_is_refused_and_kept()
    {
        File.WriteAllText(Path.Combine(folder, "key"), "not a key");
        Should.Throw<StoreException>(() => KeyFile.Open(Path.Combine(folder, "key"), Data)).Code.ShouldBe("key-unreadable");
        File.ReadAllText(Path.Combine(folder, "key")).ShouldBe("not a key");
    }
}
