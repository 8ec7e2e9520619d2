using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>The bot's first answer to an interaction, and what became of it.</summary>
public sealed class SimInteractionResponse
{
    internal SimInteractionResponse(SimInteraction interaction, CallbackType type, DateTimeOffset at)
    {
        Interaction = interaction;
        Type = type;
        At = at;
    }

    public SimInteraction Interaction { get; }

    public CallbackType Type { get; }

    public DateTimeOffset At { get; }

    /// <summary>The message made (4, 5) or changed (6, 7); it shows later edits too. Null for forms and suggestions.</summary>
    public SimMessage? Message { get; internal init; }

    public SimModal? Modal { get; internal init; }

    public IReadOnlyList<SimChoice> Choices { get; internal init; } = [];

    /// <summary>Further messages made with the interaction's token.</summary>
    public IReadOnlyList<SimMessage> Followups => Interaction.Followups;

    /// <summary>True when only the person who acted sees the message made.</summary>
    public bool IsEphemeral => Message?.IsEphemeral == true;

    public string Text => Message?.Text ?? "";

    public IReadOnlyList<SimComponent> Components => Message?.Components ?? Modal?.Components ?? [];
}
