using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>The bot's first answer to an interaction, and its result.</summary>
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

    /// <summary>The message that was created (4, 5) or edited (6, 7), including later edits. Null for forms and suggestions.</summary>
    public SimMessage? Message { get; internal init; }

    public SimModal? Modal { get; internal init; }

    public IReadOnlyList<SimChoice> Choices { get; internal init; } = [];

    /// <summary>Further messages sent with the interaction's token.</summary>
    public IReadOnlyList<SimMessage> Followups => Interaction.Followups;

    /// <summary>True when only the person who acted sees the created message.</summary>
    public bool IsEphemeral => Message?.IsEphemeral == true;

    public string Text => Message?.Text ?? "";

    public IReadOnlyList<SimComponent> Components => Message?.Components ?? Modal?.Components ?? [];
}
