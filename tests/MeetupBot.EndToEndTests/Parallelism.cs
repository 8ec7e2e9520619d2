// Most of these tests wait for clocks and processes, so more of them than there are processors may be under way.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
