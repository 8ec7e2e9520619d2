using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Keeps what could not be done because a platform did not confirm the right, for the button that tries it again. It lives in memory: after
/// a restart the button only says that it is old.
/// </summary>
internal sealed class WaitingActs
{
    public const string AgainButton = "act.again";
    private const int Most = 1_000;

    private readonly BoundedCache<string, Interaction> _acts = new(Most);

    /// <param name="othersPlatform">Where the right of somebody else is in question: the platform that does not say it.</param>
    public Reply Refuse(Interaction interaction, string? othersPlatform)
    {
        var key = Guid.NewGuid().ToString("N");
        _acts.Keep(key, interaction);
        return Refusals.Create(
            othersPlatform is null ? Words.RightNotConfirmed(interaction.Platform) : Words.OthersRightNotConfirmed(othersPlatform),
            new Button(Words.TryAgain, new(AgainButton, key), ButtonTone.Primary));
    }

    /// <summary>What the pressed button repeats, or the interaction itself. Only who acted can try again.</summary>
    public Interaction Repeated(Interaction interaction) =>
        interaction is ComponentInteraction { Action: { Name: AgainButton, Subject: var key } }
            && _acts.TryGet(key, out var earlier) && earlier.Person.User == interaction.Person.User
            ? earlier with { Id = interaction.Id, Person = interaction.Person, ReceivedAt = interaction.ReceivedAt, IsOrganizer = interaction.IsOrganizer }
            : interaction;
}
