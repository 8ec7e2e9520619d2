namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The pages to which cards lead, in a second browser beside that of <see cref="SandboxCollection"/>.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<SandboxFixture>
{
    public const string Name = "pages behind cards";
}
