package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cuboids of a cube, from single dimensions to the leaves, and which leaf lies where.
final class Lattice {

    private static final long MOST_KEYS = 6_000_000;
    private static final int LAYERS_ANYWAY = 3;

    private final LeafCube cube;
    private final Cuboid[] byMask;
    private final List<Cuboid> cuboids = new ArrayList<>();
    private final int[][][] postings;

    Lattice(LeafCube cube) {
        this.cube = cube;
        byMask = new Cuboid[1 << cube.width()];
        int deepest = deepest();
        for (int layer = 1; layer <= cube.width(); layer++) {
            for (int mask = 1; mask < byMask.length; mask++) {
                if (Integer.bitCount(mask) == layer
                        && (layer <= deepest || layer == cube.width())) {
                    byMask[mask] = cuboid(mask);
                    cuboids.add(byMask[mask]);
                }
            }
        }
        postings = new int[cube.width()][][];
        Arrays.setAll(postings, this::postings);
    }

    private int deepest() {
        int layer = 0;
        long keys = 0;
        long ways = 1;
        while (layer < cube.width() && (layer < LAYERS_ANYWAY || keys < MOST_KEYS)) {
            layer++;
            ways = ways * (cube.width() - layer + 1) / layer;
            keys += ways * cube.size();
        }
        return keys > MOST_KEYS && layer > LAYERS_ANYWAY ? layer - 1 : layer;
    }

    private Cuboid cuboid(int mask) {
        int leaves = cube.size();
        var keys = new int[leaves];
        int elements = 1;
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                if ((long) elements * cube.values(d) > 4L * leaves + 1000) {
                    elements = Compaction.compact(keys, elements);
                }
                if ((long) elements * cube.values(d) > Integer.MAX_VALUE / 2) {
                    throw new IllegalArgumentException("too many elements to number");
                }
                var codes = cube.codes(d);
                int values = cube.values(d);
                for (int leaf = 0; leaf < leaves; leaf++) {
                    keys[leaf] = keys[leaf] * values + codes[leaf];
                }
                elements *= values;
            }
        }
        return new Cuboid(mask, keys, Compaction.compact(keys, elements));
    }

    private int[][] postings(int dimension) {
        var codes = cube.codes(dimension);
        var counts = new int[cube.values(dimension)];
        for (int code : codes) {
            counts[code]++;
        }
        var lists = new int[counts.length][];
        Arrays.setAll(lists, code -> new int[counts[code]]);
        Arrays.fill(counts, 0);
        for (int leaf = 0; leaf < codes.length; leaf++) {
            lists[codes[leaf]][counts[codes[leaf]]++] = leaf;
        }
        return lists;
    }

    List<Cuboid> cuboids() {
        return cuboids;
    }

    int width() {
        return cube.width();
    }

    /// The cuboid of these dimensions; whether it is searched is for [#has] to say.
    Cuboid of(int mask) {
        return byMask[mask];
    }

    boolean has(int mask) {
        return byMask[mask] != null;
    }

    /// The leaves that have the values of `example` in the dimensions of `mask`, ascending.
    int[] members(int mask, int example) {
        int[] shortest = null;
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                var list = postings[d][cube.codes(d)[example]];
                shortest = shortest == null || list.length < shortest.length ? list : shortest;
            }
        }
        if (shortest == null) {
            throw new IllegalArgumentException("no dimension");
        }
        var keys = byMask[mask].keys();
        int key = keys[example];
        var members = new int[shortest.length];
        int count = 0;
        for (int leaf : shortest) {
            if (keys[leaf] == key) {
                members[count++] = leaf;
            }
        }
        return Arrays.copyOf(members, count);
    }
}
