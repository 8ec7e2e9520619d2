using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Pages.Recap;

/// <summary>
/// Who was at a meetup, and which of them met there for the first time, as far as the viewer may know it (<see cref="NameVisibility"/>).
/// </summary>
public sealed record RecapPictureView
{
    /// <summary>How many people fit into the picture and the table below it.</summary>
    public const int MostInPicture = 40;

    public required string Title { get; init; }

    /// <summary>"Sat 5 Dec 2026 10:00 (Europe/London) · Bean Bros".</summary>
    public required string WhenAndWhere { get; init; }

    /// <summary>What the recap in the channel says of the title, which is the heading here; null while the meetup is not over.</summary>
    public required string? Summary { get; init; }

    /// <summary>Whether anybody checked in. Else these are the people who were going.</summary>
    public required bool IsCheckedIn { get; init; }

    /// <summary>The viewer comes first, then those who are in <see cref="FirstMeetings"/>.</summary>
    public required IReadOnlyList<RecapPerson> People { get; init; }

    /// <summary>The names of those who do not fit.</summary>
    public required IReadOnlyList<string> More { get; init; }

    /// <summary>Pairs of <see cref="People"/> who met for the first time.</summary>
    public required IReadOnlyList<(MemberId One, MemberId Other)> FirstMeetings { get; init; }

    /// <summary>The addresses of the pictures of those who are drawn, as their platforms give them.</summary>
    public required IReadOnlyDictionary<MemberId, Uri> Pictures { get; init; }

    /// <summary>Whose page it is, and until when the link works.</summary>
    public required string Small { get; init; }

    /// <summary>Of fewer people there are words only.</summary>
    public bool IsDrawn => People.Count >= SmallGroups.Least;

    /// <summary>How many of the <see cref="FirstMeetings"/> are the viewer's.</summary>
    public int OwnLines => People.Where(person => person.IsViewer).Sum(person => NewTo(person).Count);

    /// <summary>The names of those whom this person met for the first time, the viewer last.</summary>
    public IReadOnlyList<string> NewTo(RecapPerson person) =>
    [
        .. People.Where(other => FirstMeetings.Contains((person.Id, other.Id)) || FirstMeetings.Contains((other.Id, person.Id)))
            .OrderBy(other => other.IsViewer)
            .Select(other => other.IsViewer ? Words.YouAmongNames : other.Name),
    ];
}

/// <param name="IsViewer">Whether it is the viewer.</param>
public sealed record RecapPerson(MemberId Id, string Name, bool IsViewer);
