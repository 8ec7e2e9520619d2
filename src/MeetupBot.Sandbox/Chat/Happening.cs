namespace MeetupBot.Sandbox.Chat;

/// <summary>Something that was seen in the sandbox.</summary>
public abstract record Happening
{
    private Happening()
    {
    }

    public sealed record Posted(SandboxMessage Message) : Happening;

    public sealed record Edited(SandboxMessage Message) : Happening;

    /// <summary>A person used a command, button or menu, and the bot took it.</summary>
    /// <param name="Kind">What was used.</param>
    /// <param name="Label">The command's name, or what stands on the button or menu.</param>
    /// <param name="Message">Which the component sits on.</param>
    public sealed record Acted(string PersonId, ActKind Kind, string Label, SandboxMessage? Message) : Happening;
}
