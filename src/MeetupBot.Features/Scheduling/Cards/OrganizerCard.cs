using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>A host's private buttons and menus for a meetup.</summary>
internal static class OrganizerCard
{
    private static readonly int[] Quorums = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

    public static IEnumerable<Block> DrawBlocks(Meetup meetup, Instant now)
    {
        var id = meetup.Id.Value;
        if (CheckInCard.CanTick(meetup, now))
            yield return new Block.Buttons(CheckInCard.DrawTickButton(meetup.Id));
        var manage = new Button(Words.Manage, new(ButtonNames.Manage, id));
        if (meetup is { State: MeetupState.Over, Introduction: null })
            yield return new Block.Buttons(manage);
        if (!meetup.IsUpcoming)
            yield break;
        var buttons = new List<Button> { new(Words.Change, new(ButtonNames.Edit, id)) };
        if (meetup.State == MeetupState.Polling)
        {
            yield return Quorum(meetup);
            if (meetup.Introduction is null)
                yield return new Block.Menu(new(ButtonNames.Nudge, id), Words.NudgeSomeone, [])
                {
                    Source = MenuSource.Members,
                    Min = 0,
                    Max = 10,
                };
            buttons.Add(new(Words.DecideNow, new(ButtonNames.Decide, id)));
        }

        if (meetup.Introduction is null)
            buttons.Add(manage);
        buttons.Add(new(Words.CancelIt, new(ButtonNames.Cancel, id), ButtonTone.Danger));
        yield return new Block.Buttons(buttons);
    }

    private static Block.Menu Quorum(Meetup meetup) => new(new(ButtonNames.Quorum, meetup.Id.Value), Words.CloseEarly,
    [
        new(Words.CloseOnTime, "0", meetup.Quorum is null),
        .. Quorums.Select(number => new MenuOption(
            Words.CloseAt(number), number.ToString(CultureInfo.InvariantCulture), meetup.Quorum == number)),
    ])
    {
        Min = 1,
    };
}
