using Passerelle.Store.Tests;
using Passerelle.Store.Tests.Children;
using Xunit.MicrosoftTestingPlatform;

return ChildProcess.IsChild(args)
    ? await ChildProcess.RunAsync(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
