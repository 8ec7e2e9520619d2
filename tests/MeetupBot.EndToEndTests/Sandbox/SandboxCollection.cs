namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Its tests run one after the other, in one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SandboxCollection : ICollectionFixture<SandboxFixture>
{
    public const string Name = "sandbox page";
}
