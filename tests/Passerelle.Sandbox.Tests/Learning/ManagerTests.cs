using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class ManagerTests
{
    [Fact]
    public async Task A_user_may_have_several_managers_and_adding_one_twice_is_no_error()
    {
        await using var learning = await LearningDriver.StartAsync();
        var (user, one, two) = (learning.Platform.AddUser("u@acme.example"), learning.Platform.AddUser("m1@acme.example"), await learning.Learner("m2@acme.example"));

        (await learning.Post($"users/{user}/managers/{one}")).Status.ShouldBe(204);
        (await learning.Post($"users/{user}/managers/{two}")).Status.ShouldBe(204);
        (await learning.Post($"users/{user}/managers/{two}")).Status.ShouldBe(204);

        (await learning.Get($"users/{user}/managers")).Texts.ShouldBe([one, two]);
        (await learning.Get($"users/{one}/subordinates")).Texts.ShouldBe([user]);
        (await learning.Delete($"users/{user}/managers/{one}")).Status.ShouldBe(204);
        (await learning.Get($"users/{user}/managers")).Texts.ShouldBe([two]);
        (await learning.Get($"users/{one}/subordinates")).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_documented_refusal_is_given()
    {
        await using var learning = await LearningDriver.StartAsync();
        const string nobody = "507f1f77bcf86cd799439011";
        var (user, manager) = (learning.Platform.AddUser("u@acme.example"), learning.Platform.AddUser("m@acme.example"));
        var deleted = learning.Platform.AddUser("d@acme.example", status: UserStatus.Deleted);

        (await learning.Post($"users/{nobody}/managers/{manager}")).Code.ShouldBe("userNotFound");
        (await learning.Post($"users/{user}/managers/{nobody}")).Code.ShouldBe("managerNotFound");
        (await learning.Post($"users/{deleted}/managers/{manager}")).Code.ShouldBe("userDeleted");
        (await learning.Post($"users/{user}/managers/{deleted}")).Code.ShouldBe("managerDeleted");
        (await learning.Delete($"users/{nobody}/managers/{manager}")).Code.ShouldBe("userNotFound");
        (await learning.Delete($"users/{user}/managers/{nobody}")).Code.ShouldBe("managerNotFound");
        (await learning.Delete($"users/{deleted}/managers/{manager}")).Code.ShouldBe("userDeleted");
        (await learning.Delete($"users/{user}/managers/{manager}")).Code.ShouldBe("managerNotAssignedToUser");
    }
}
