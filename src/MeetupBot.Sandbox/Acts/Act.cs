using MeetupBot.Chat.Addresses;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Who does something in the sandbox, and where.</summary>
/// <param name="Message">The message whose button or menu is used.</param>
/// <param name="Label">The command, or the label of the button, menu or form.</param>
public sealed record Act(SandboxPerson Person, Conversation Conversation, SandboxMessage? Message, string Label, ActKind Kind)
{
    /// <summary>The name of the button or menu, as the bot gave it; empty for everything else.</summary>
    public string Action { get; init; } = "";

    public Person Actor => FaceDrawing.AsPerson(Person);

    public SpaceRef? Space => Conversation.IsDirect ? null : SampleCommunity.SpaceOf(Conversation.Platform).Ref;

    public ChannelRef Channel => new(Conversation.Platform, Conversation.Id);

    /// <summary>A direct message carries no permission, as on the real platforms.</summary>
    public bool IsOrganizer => Person.IsOrganizer && !Conversation.IsDirect;

    public bool OnPrivateAnswer => Message?.OnlyFor is not null;
}
