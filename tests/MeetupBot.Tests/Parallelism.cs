using MeetupBot.Tests;
using MeetupBot.Tests.Domain.Time.Reading;
using MeetupBot.Tests.Features.Introductions.Introduce;
using MeetupBot.Tests.Features.Scheduling.Series;
using MeetupBot.Tests.Features.TwoWorlds;

// A test that waits for the disk leaves its processor to another.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(Order))]

namespace MeetupBot.Tests;

public sealed class Order() : LongestFirst(
    nameof(TwoWorldsOfMeetingsTests),
    nameof(TwoWorldsOfWishesTests),
    nameof(TwoWorldsOfAnswersTests),
    nameof(ManySeriesTests),
    nameof(WhenReaderFuzzTests),
    nameof(ReportTests));
