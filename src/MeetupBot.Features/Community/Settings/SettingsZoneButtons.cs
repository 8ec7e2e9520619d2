using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Community.Profile;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Chooses the community's zone among those that an organizer's words could mean.</summary>
internal sealed class SettingsZoneButtons(SettingsCommand settingsCommand) : IButton
{
    public const string Menu = "settings.zone";

    public static IReadOnlyList<string> Buttons { get; } = [Menu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (SettingsCommand.RefuseUnlessOrganizer(context) is { } refusal)
            return refusal;
        return press.Values is [var chosen] && ZoneReader.Read(chosen, context.Now) is { Zone: { } zone } reading
            ? settingsCommand.Save(context, context.Caller.Community with { Zone = zone }, reading)
            : Refusals.Create(Words.ChoicesChanged("settings"));
    }
}
