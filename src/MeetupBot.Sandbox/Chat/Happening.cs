namespace MeetupBot.Sandbox.Chat;

/// <summary>Something that happened in the sandbox.</summary>
public abstract record Happening
{
    private Happening()
    {
    }

    public sealed record Posted(SandboxMessage Message) : Happening;

    public sealed record Edited(SandboxMessage Message) : Happening;

    /// <summary>A person used a command, button or menu, and the bot handled it.</summary>
    /// <param name="Name">The command as typed, or the name of the button or menu.</param>
    /// <param name="Message">The message of the button or menu.</param>
    public sealed record Acted(string PersonId, ActKind Kind, string Name, SandboxMessage? Message) : Happening;
}
